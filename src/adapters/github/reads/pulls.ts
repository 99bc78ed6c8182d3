import type { z } from 'zod';
import type { Calls } from '../calls.ts';
import { allPages } from '../pages.ts';
import type { PullFile, PullListed, PullRead, Reads } from '../port.ts';
import * as wire from '../wire.ts';

/** GitHub gives no more files of one pull request than this. */
const mostFiles = 3_000;

type PullReads = Pick<
  Reads,
  'readPull' | 'listOpenPulls' | 'listRecentlyMerged' | 'listFiles' | 'listPullsFrom'
>;

/** Pull requests themselves and what they change. */
export function pullReads(calls: Calls, repository: string): PullReads {
  const pulls = 'GET /repos/{owner}/{repo}/pulls';
  return {
    async readPull(number) {
      return toRead(await calls.read(`${pulls}/{pull_number}`, { pull_number: number }, wire.pull));
    },
    async listOpenPulls() {
      const values = { state: 'open', sort: 'created', direction: 'asc' };
      const { items } = await allPages(calls, { route: pulls, values, shape: wire.pullListed });
      return once(items.map(toListed));
    },
    async listPullsFrom(branch) {
      const [owner = ''] = repository.split('/');
      const { items } = await allPages(calls, {
        route: pulls,
        values: { state: 'all', head: `${owner}:${branch}`, sort: 'created', direction: 'desc' },
        shape: wire.pullListed,
      });
      // A name that GitHub cannot find filters nothing out, and a fork of the same owner has branches of that name too.
      return once(items.map(toListed)).filter(
        (one) => one.headRef === branch && one.headRepository === repository,
      );
    },
    async listRecentlyMerged(since) {
      const from = Date.parse(since);
      const { items } = await allPages(calls, {
        route: pulls,
        values: { state: 'closed', sort: 'updated', direction: 'desc' },
        shape: wire.pullListed,
        until: (one) => Date.parse(one.updated_at) < from,
      });
      return once(items.map(toListed)).filter(({ mergedAt }) => mergedAt && Date.parse(mergedAt) >= from);
    },
    async listFiles(number) {
      const { items, complete } = await allPages(calls, {
        route: `${pulls}/{pull_number}/files`,
        values: { pull_number: number },
        shape: wire.file,
        most: mostFiles,
      });
      return { items: items.map(toFile), complete };
    },
  };
}

/** A list that changes while its pages are read may give one twice. */
function once(pulls: PullListed[]): PullListed[] {
  return [...new Map(pulls.map((pull) => [pull.number, pull])).values()];
}

/** A pull request of a list as the bot knows it. */
export function toListed(one: z.infer<typeof wire.pullListed>): PullListed {
  const mergedAt = one.merged_at ?? undefined;
  return {
    number: one.number,
    title: one.title,
    author: one.user,
    state: mergedAt ? 'merged' : one.state,
    draft: one.draft,
    createdAt: one.created_at,
    updatedAt: one.updated_at,
    ...(mergedAt ? { mergedAt } : {}),
    // Of an open one it is a commit of a merge that GitHub only tried.
    ...(mergedAt && one.merge_commit_sha ? { mergeCommit: one.merge_commit_sha } : {}),
    headSha: one.head.sha,
    headRef: one.head.ref,
    ...(one.closed_at ? { closedAt: one.closed_at } : {}),
    ...(one.head.repo ? { headRepository: one.head.repo.full_name } : {}),
    base: one.base.ref,
    labels: one.labels.map(({ name }) => name),
    asked: one.requested_reviewers ?? [],
  };
}

function toRead(one: z.infer<typeof wire.pull>): PullRead {
  return {
    ...toListed(one),
    ...(one.merged_by ? { mergedBy: one.merged_by } : {}),
    ...(typeof one.mergeable === 'boolean' ? { mergeable: one.mergeable } : {}),
    files: one.changed_files,
    commits: one.commits,
  };
}

const changes = {
  added: 'added',
  copied: 'added',
  modified: 'modified',
  changed: 'modified',
  unchanged: 'modified',
  removed: 'removed',
  renamed: 'renamed',
} as const;

/** A changed file as the bot knows it. */
export function toFile({ filename, previous_filename, status, sha }: z.infer<typeof wire.file>): PullFile {
  return {
    path: filename,
    ...(status === 'renamed' && previous_filename !== undefined ? { was: previous_filename } : {}),
    change: changes[status],
    ...(sha && status !== 'removed' ? { object: sha } : {}),
  };
}
