import { z } from 'zod';
import type { Account, ChangedFile } from '#core/review/snapshot.ts';

/** Answers of GitHub's public API, as far as the workbench reads them. Anything else in them is passed over. */

const account = z.object({ id: z.int(), login: z.string() });
const objectName = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);

const pull = z.object({
  number: z.int(),
  title: z.string(),
  state: z.string(),
  draft: z.boolean().optional(),
  user: account.nullable(),
  head: z.object({ sha: objectName }),
  base: z.object({ ref: z.string() }),
});

const file = z.object({
  filename: z.string(),
  previous_filename: z.string().optional(),
  status: z.string(),
  sha: objectName.nullable(),
});

const open = z.object({
  number: z.int(),
  title: z.string(),
  draft: z.boolean().optional(),
  created_at: z.iso.datetime(),
  user: account.nullable(),
  labels: z.array(z.object({ name: z.string() })),
});

const blob = z.object({ content: z.string(), encoding: z.literal('base64') });
const listing = z.array(z.object({ type: z.string(), path: z.string(), sha: objectName }));
const tree = z.object({
  tree: z.array(z.object({ type: z.string(), path: z.string(), sha: objectName })),
});

/** A pull request. `author` is nobody (0) where the account was deleted. */
export type PullAnswer = {
  number: number;
  title: string;
  open: boolean;
  draft: boolean;
  author: Account;
  headSha: string;
  baseRef: string;
};

/** A changed file, and the name of its blob. */
export type FileAnswer = Pick<ChangedFile, 'path' | 'was' | 'change'> & { blob: string | null };

/** A pull request that is open; `where` is what the bot's label says, left out where there is none. */
export type OpenPull = { number: number; title: string; since: string; by: string; where?: string };

/** Something in a folder of the repository. */
export type Listed = { is: string; path: string; object: string };

function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const checked = schema.safeParse(answer);
  if (checked.success) return checked.data;
  throw new Error(
    'Unexpected answer from GitHub, expected one in the form that its documentation gives. Try again later.',
  );
}

const changes: Readonly<Record<string, ChangedFile['change']>> = {
  added: 'added',
  copied: 'added',
  removed: 'removed',
  renamed: 'renamed',
};

/** Reads `GET /repos/{repo}/pulls/{number}`. This and all below throw, in words, where the answer is something else. */
export function readPullAnswer(answer: unknown): PullAnswer {
  const { number, title, state, draft, user, head, base } = read(pull, answer);
  return {
    ...{ number, title, open: state === 'open', draft: draft ?? false, headSha: head.sha, baseRef: base.ref },
    author: user ? { id: user.id, login: user.login } : { id: 0, login: 'ghost' },
  };
}

/** Reads `GET /repos/{repo}/pulls/{number}/files`. */
export const readFilesAnswer = (answer: unknown): FileAnswer[] =>
  read(z.array(file), answer).map(({ filename, previous_filename: was, status, sha }) => ({
    ...{ path: filename, change: changes[status] ?? 'modified', blob: sha },
    ...(was !== undefined && { was }),
  }));

/** Reads `GET /repos/{repo}/pulls`: what waits for people to review it, the oldest first. */
export function readOpenPulls(answer: unknown): OpenPull[] {
  return read(z.array(open), answer)
    .filter(({ draft }) => draft !== true)
    .map(({ number, title, created_at, user, labels }) => {
      const label = labels.find(({ name }) => name.startsWith('review: '))?.name.slice('review: '.length);
      const by = user?.login ?? 'somebody who has left';
      return { number, title, since: created_at, by, ...(label !== undefined && { where: label }) };
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

/** Reads the bytes of `GET /repos/{repo}/git/blobs/{sha}` or of a file in `GET /repos/{repo}/contents/{path}`. */
export const readBlobAnswer = (answer: unknown): Uint8Array =>
  Uint8Array.from(atob(read(blob, answer).content.replaceAll(/\s/g, '')), (sign) => sign.charCodeAt(0));

/** Reads a folder from `GET /repos/{repo}/contents/{path}`; paths from the top of the repository. */
export const readListing = (answer: unknown): Listed[] =>
  read(listing, answer).map(({ type, path, sha }) => ({ is: type, path, object: sha }));

/** Reads `GET /repos/{repo}/git/trees/{sha}`; paths from that tree. */
export const readTreeAnswer = (answer: unknown): Listed[] =>
  read(tree, answer).tree.map(({ type, path, sha }) => ({ is: type, path, object: sha }));

/** Reads the account of `GET /users/{login}`. */
export const readAccount = (answer: unknown): Account => read(account, answer);
