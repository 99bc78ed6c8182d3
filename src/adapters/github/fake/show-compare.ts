import type { Base } from './base.ts';
import { type Commit, differences } from './git.ts';
import { repositoryApi, siteAddress } from './show-basics.ts';
import { showDifferences } from './show-pulls.ts';
import { showCommit } from './show-talk.ts';
import { notFound } from './state.ts';

function above(base: Base, from: Commit): Map<string, Commit> {
  const found = new Map<string, Commit>();
  const open = [from];
  for (let commit = open.pop(); commit; commit = open.pop()) {
    if (found.has(commit.sha)) continue;
    found.set(commit.sha, commit);
    open.push(...commit.parents.flatMap((parent) => base.store.commit(parent) ?? []));
  }
  return found;
}

/** How a commit and main have grown apart. Files stand on the first page alone; commits are given page by page. */
export function showCompare(base: Base, basehead: string, query: URLSearchParams) {
  const [from, sha = ''] = basehead.split('...');
  const head = base.store.commit(sha);
  if (from !== base.branch || !head) throw notFound();
  const ours = above(base, base.head());
  const theirs = above(base, head);
  const merge = base.main.findLast((commit) => theirs.has(commit.sha));
  if (!merge) throw notFound();
  const ahead = [...theirs.values()].filter((one) => !ours.has(one.sha)).reverse();
  const behind = [...ours.keys()].filter((one) => !theirs.has(one)).length;
  const site = `${siteAddress}/${base.repository}/compare/${basehead}`;
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 250)];
  const isDiverged = ahead.length > 0 && behind > 0;
  return {
    url: `${repositoryApi(base)}/compare/${basehead}`,
    html_url: site,
    permalink_url: site,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    base_commit: showCommit(base, base.head()),
    merge_base_commit: showCommit(base, merge),
    status: isDiverged ? 'diverged' : ahead.length > 0 ? 'ahead' : behind > 0 ? 'behind' : 'identical',
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: ahead.slice((page - 1) * size, page * size).map((one) => showCommit(base, one)),
    ...(page === 1 && {
      files: showDifferences(base, sha, differences(merge.tree, head.tree)).slice(0, 300),
    }),
  };
}
