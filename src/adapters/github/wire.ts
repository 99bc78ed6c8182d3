import { z } from 'zod';

/** What GitHub sends, as far as it is used. Anything else in an answer is left alone; anything missing is damage. */

const instant = z.iso.datetime();
export const sha = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'Expected the name of a Git object');

export const account = z.object({ id: z.int().positive(), login: z.string().min(1) });
/** GitHub's stand-in for accounts that were deleted. */
export const ghost = { id: 10_137, login: 'ghost' };
const person = account.nullish().transform((one) => one ?? ghost);

export const pullListed = z.object({
  number: z.int().positive(),
  title: z.string(),
  user: person,
  state: z.enum(['open', 'closed']),
  draft: z.boolean().default(false),
  created_at: instant,
  updated_at: instant,
  merged_at: instant.nullish(),
  merge_commit_sha: sha.nullish(),
  head: z.object({ ref: z.string(), sha, repo: z.object({ full_name: z.string() }).nullish() }),
  closed_at: instant.nullish(),
  base: z.object({ ref: z.string() }),
  labels: z.array(z.object({ name: z.string() })),
  requested_reviewers: z.array(account).nullish(),
});

export const pull = pullListed.extend({
  merged: z.boolean(),
  merged_by: account.nullish(),
  mergeable: z.boolean().nullish(),
  changed_files: z.int().nonnegative(),
  commits: z.int().nonnegative(),
});

export const file = z.object({
  filename: z.string().min(1),
  previous_filename: z.string().min(1).optional(),
  status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
  sha: sha.nullish(),
});

export const review = z.object({
  id: z.int().positive(),
  node_id: z.string().min(1),
  user: person,
  body: z.string().nullish(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  submitted_at: instant.nullish(),
  commit_id: sha.nullish(),
});

/** GraphQL says in the body what went wrong, with 200: then this is no answer. */
export const edits = z.object({
  data: z.object({ nodes: z.array(z.object({ id: z.string(), lastEditedAt: instant.nullable() })) }),
  errors: z.undefined().optional(),
});

export const comment = z.object({
  id: z.int().positive(),
  user: person,
  body: z.string().nullish(),
  created_at: instant,
  updated_at: instant,
});

export const issueEvent = z.object({
  event: z.string(),
  created_at: instant,
  actor: person,
  requested_reviewer: account.nullish(),
  review_requester: account.nullish(),
});

/** An account that GitHub does not know stands as null, or as an empty object. */
const author = z.union([account, z.strictObject({}).transform(() => undefined)]).nullish();

export const commit = z.object({
  sha,
  author,
  parents: z.array(z.object({ sha })),
  commit: z.object({
    message: z.string(),
    author: z.object({ name: z.string().optional(), email: z.string().optional() }).nullish(),
    committer: z.object({ date: instant.optional() }).nullish(),
  }),
});

export const permission = z.object({
  permission: z.string(),
  role_name: z.string().optional(),
  user: account.nullish(),
});

export const tree = z.object({
  tree: z.array(
    z.object({
      path: z.string().min(1),
      mode: z.string(),
      type: z.string(),
      sha,
      size: z.int().nonnegative().optional(),
    }),
  ),
  truncated: z.boolean(),
});

export const blob = z.object({ sha, content: z.string(), encoding: z.literal('base64') });

export const content = z.union([
  z.object({ type: z.literal('file'), sha, content: z.string(), encoding: z.string() }),
  z.object({ type: z.enum(['symlink', 'submodule']) }),
  z.array(z.object({ type: z.string() })),
]);

export const comparison = z.object({ merge_base_commit: z.object({ sha }) });
/** The first page of a comparison: it alone lists files. */
export const grownApart = comparison.extend({
  commits: z.array(commit),
  total_commits: z.int().nonnegative(),
  files: z.array(file).default([]),
});
export const ref = z.object({ object: z.object({ type: z.literal('commit'), sha }) });
/** An issue, or a pull request in a list of issues. Labels may be names alone. */
export const issue = z.object({
  number: z.int().positive(),
  node_id: z.string().min(1),
  user: person,
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  pull_request: z.object({}).nullish(),
});
/** Who wrote versions of an issue's text; `editor` is null once the account is gone, and has no number where it is no user. */
export const textEdits = z.object({
  data: z.object({
    node: z.object({
      userContentEdits: z
        .object({
          nodes: z.array(
            z.object({
              editor: z.object({ login: z.string(), databaseId: z.int().positive().optional() }).nullable(),
            }),
          ),
        })
        .nullable(),
    }),
  }),
  errors: z.undefined().optional(),
});
export const treeOfCommit = z.object({ tree: z.object({ sha }) });
/** A tree or a commit that was just made. */
export const made = z.object({ sha });
export const merged = z.object({ merged: z.literal(true), sha });
export const written = z.object({ content: z.object({ sha }).nullable(), commit: z.object({ sha }) });
export const labels = z.array(z.object({ name: z.string() }));
export const runs = z.object({ workflow_runs: z.array(z.object({ id: z.int(), created_at: instant })) });
/** The body of a 204. */
export const nothing = z.undefined();
/** A dispatch: nothing, or by now the run it made. */
export const dispatched = z.union([nothing, z.object({ workflow_run_id: z.int() })]);
