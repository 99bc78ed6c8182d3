import type { Base } from './base.ts';
import type { Conversation } from './conversation.ts';
import type { Difference } from './git.ts';
import type { Pulls } from './pulls.ts';
import { nodeId, repositoryApi, showAccount, showRepository, siteAddress } from './show-basics.ts';
import type { FakePull } from './state.ts';

type World = { base: Base; pulls: Pulls; talk: Conversation };

/** A label as GitHub shows it. */
export function showLabel({ base, talk }: World, name: string) {
  const label = talk.labelOf(name);
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repositoryApi(base)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: 'ededed',
    default: false,
    description: '',
  };
}

function addresses(base: Base, number: number) {
  const api = `${repositoryApi(base)}/pulls/${number}`;
  const issue = `${repositoryApi(base)}/issues/${number}`;
  const html = `${siteAddress}/${base.repository}/pull/${number}`;
  return {
    url: api,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: `${repositoryApi(base)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
  };
}

/** A pull request as it stands in lists. */
export function showListed(world: World, pull: FakePull) {
  const { base, pulls } = world;
  const head = pulls.head(pull);
  const at = addresses(base, pull.number);
  const statuses = `${repositoryApi(base)}/statuses/${head.sha}`;
  const here = pull.from?.owner === base.repository.split('/')[0];
  return {
    ...at,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: showAccount(base, pull.by),
    body: pull.body,
    labels: pull.labels.map((name) => showLabel(world, name)),
    milestone: null,
    created_at: pull.at,
    updated_at: pull.updated,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.commit ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.asked.map((id) => showAccount(base, id)),
    requested_teams: [],
    draft: pull.draft,
    head: {
      label: `${pull.from?.owner ?? 'unknown repository'}:${pull.from?.ref ?? ''}`,
      ref: pull.from?.ref ?? `change-${pull.number}`,
      sha: head.sha,
      user: pull.from ? showAccount(base, pull.by) : null,
      repo: pull.from ? showRepository(base, here ? undefined : { owner: pull.by }) : null,
    },
    base: {
      label: `${base.repository.split('/')[0]}:${base.branch}`,
      ref: base.branch,
      sha: pull.base,
      user: showRepository(base).owner,
      repo: showRepository(base),
    },
    _links: {
      self: { href: at.url },
      html: { href: at.html_url },
      issue: { href: at.issue_url },
      comments: { href: at.comments_url },
      review_comments: { href: at.review_comments_url },
      review_comment: { href: at.review_comment_url },
      commits: { href: at.commits_url },
      statuses: { href: statuses },
    },
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
  };
}

/** A pull request on its own. */
export function showPull(world: World, pull: FakePull) {
  const { base, pulls, talk } = world;
  const mergeable = pulls.mergeable(pull);
  const state = pull.draft ? 'draft' : mergeable ? 'clean' : 'dirty';
  return {
    ...showListed(world, pull),
    merged: pull.merged !== undefined,
    mergeable: pull.merged ? null : mergeable,
    rebaseable: null,
    mergeable_state: pull.merged ? 'unknown' : state,
    merged_by: pull.merged ? showAccount(base, pull.merged.by) : null,
    comments: talk.comments.filter(({ on }) => on === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: true,
    commits: pull.commits.length,
    additions: 0,
    deletions: 0,
    changed_files: showFiles(world, pull).length,
  };
}

/** The changed files of a pull request. */
export const showFiles = ({ base, pulls }: World, pull: FakePull) =>
  showDifferences(base, pulls.head(pull).sha, pulls.changes(pull));

/** Changed files; one that went away and came back elsewhere with the same bytes was renamed. */
export function showDifferences(base: Base, head: string, changes: readonly Difference[]) {
  const gone = changes.filter(({ now }) => !now);
  const cameFrom = (change: Difference): Difference | undefined =>
    change.was ? undefined : gone.find(({ was }) => was?.object === change.now?.object);
  const renamed = new Set(changes.map(cameFrom).filter((one) => one !== undefined));
  return changes
    .filter((change) => !renamed.has(change))
    .map((change) => showFile(base, head, change, cameFrom(change)?.path));
}

function showFile(base: Base, head: string, { path, was, now }: Difference, from: string | undefined) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const html = `${siteAddress}/${base.repository}`;
  const status = from !== undefined ? 'renamed' : !now ? 'removed' : was ? 'modified' : 'added';
  return {
    sha: now?.object ?? was?.object ?? null,
    filename: path,
    status,
    additions: 0,
    deletions: 0,
    changes: 0,
    blob_url: `${html}/blob/${head}/${encoded}`,
    raw_url: `${html}/raw/${head}/${encoded}`,
    contents_url: `${repositoryApi(base)}/contents/${encoded}?ref=${head}`,
    ...(from === undefined ? {} : { previous_filename: from }),
  };
}
