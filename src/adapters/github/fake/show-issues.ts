import type { World } from './routes/route.ts';
import { nodeId, repositoryApi, showAccount, siteAddress } from './show-basics.ts';
import { showLabel, showListed } from './show-pulls.ts';
import type { FakeIssue, FakePull } from './state.ts';

/** An issue as GitHub shows it. */
export function showIssue(world: World, issue: FakeIssue) {
  const { base, talk } = world;
  const { number, title, body, state, reason, at, updated, closedAt, labels, by } = issue;
  const url = `${repositoryApi(base)}/issues/${number}`;
  return {
    ...{ id: issue.id, node_id: nodeId('Issue', number), number, title, body, state, url },
    repository_url: repositoryApi(base),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${siteAddress}/${base.repository}/issues/${number}`,
    state_reason: reason ?? null,
    user: showAccount(base, by),
    labels: labels.map((name) => showLabel(world, name)),
    ...{ assignee: null, assignees: [], milestone: null, locked: false },
    comments: talk.comments.filter(({ on }) => on === number).length,
    ...{ created_at: at, updated_at: updated, closed_at: closedAt ?? null },
    author_association: 'NONE',
  };
}

/** A pull request in a list of issues. */
export function showPullAsIssue(world: World, pull: FakePull) {
  const shown = showListed(world, pull);
  const { number, id, by, title, body, state, at, updated, closedAt, labels } = pull;
  const asIssue = showIssue(world, {
    ...{ number, id, by, title, body, state, at, updated, labels, edits: [], events: [] },
    ...(closedAt !== undefined && { closedAt }),
  });
  const { url, html_url, diff_url, patch_url, merged_at } = shown;
  return {
    ...asIssue,
    node_id: shown.node_id,
    html_url,
    draft: pull.draft,
    pull_request: { url, html_url, diff_url, patch_url, merged_at },
  };
}
