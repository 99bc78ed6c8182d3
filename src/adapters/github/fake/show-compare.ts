import type { Base } from './base.ts';
import type { Commit } from './git.ts';
import { repositoryApi, siteAddress } from './show-basics.ts';
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

/** How a commit and main have grown apart, without the files in which they differ. */
export function showCompare(base: Base, basehead: string) {
  const [from, sha = ''] = basehead.split('...');
  const head = base.store.commit(sha);
  if (from !== base.branch || !head) throw notFound();
  const ours = above(base, base.head());
  const theirs = above(base, head);
  const merge = base.main.findLast((commit) => theirs.has(commit.sha));
  if (!merge) throw notFound();
  const ahead = [...theirs.keys()].filter((one) => !ours.has(one)).length;
  const behind = [...ours.keys()].filter((one) => !theirs.has(one)).length;
  const site = `${siteAddress}/${base.repository}/compare/${basehead}`;
  return {
    url: `${repositoryApi(base)}/compare/${basehead}`,
    html_url: site,
    permalink_url: site,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    base_commit: showCommit(base, base.head()),
    merge_base_commit: showCommit(base, merge),
    status: ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: [],
  };
}
