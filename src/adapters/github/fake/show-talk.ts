import type { Base } from './base.ts';
import { type Commit, treeName } from './git.ts';
import {
  apiAddress,
  nodeId,
  repositoryApi,
  showAccount,
  showRepository,
  siteAddress,
} from './show-basics.ts';
import type { FakeComment, FakeEvent, FakeReview, FakeRun } from './state.ts';

const association = 'CONTRIBUTOR';

/** A comment as GitHub shows it. */
export function showComment(base: Base, { id, on, by, body, at, changed }: FakeComment) {
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url: `${repositoryApi(base)}/issues/comments/${id}`,
    html_url: `${siteAddress}/${base.repository}/pull/${on}#issuecomment-${id}`,
    issue_url: `${repositoryApi(base)}/issues/${on}`,
    body,
    user: showAccount(base, by),
    created_at: at,
    updated_at: changed,
    author_association: association,
    performed_via_github_app: null,
  };
}

/** A review as GitHub shows it: no word of when it was last edited. */
export function showReview(base: Base, number: number, { id, by, state, body, at, commit }: FakeReview) {
  const html = `${siteAddress}/${base.repository}/pull/${number}#pullrequestreview-${id}`;
  const pull = `${repositoryApi(base)}/pulls/${number}`;
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: showAccount(base, by),
    body,
    state,
    ...(state === 'PENDING' ? {} : { submitted_at: at }),
    commit_id: commit,
    html_url: html,
    pull_request_url: pull,
    author_association: association,
    _links: { html: { href: html }, pull_request: { href: pull } },
  };
}

/** An entry of an issue's history. */
export function showEvent(base: Base, { id, at, by, event, reviewer, label }: FakeEvent) {
  return {
    id,
    node_id: nodeId('Event', id),
    url: `${repositoryApi(base)}/issues/events/${id}`,
    actor: showAccount(base, by),
    event,
    commit_id: null,
    commit_url: null,
    created_at: at,
    performed_via_github_app: null,
    ...(label === undefined ? {} : { label: { name: label, color: 'ededed' } }),
    ...(reviewer === undefined
      ? {}
      : { review_requester: showAccount(base, by), requested_reviewer: showAccount(base, reviewer) }),
  };
}

/** A commit as GitHub shows it; the account is the one whose address it carries. */
export function showCommit(base: Base, { sha, tree, parents, message, name, email, account, at }: Commit) {
  const api = `${repositoryApi(base)}/commits/${sha}`;
  const git = `${repositoryApi(base)}/git/commits/${sha}`;
  const person = { name, email, date: at };
  const who = account === undefined ? null : showAccount(base, account);
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: api,
    html_url: `${siteAddress}/${base.repository}/commit/${sha}`,
    comments_url: `${api}/comments`,
    commit: {
      author: person,
      committer: person,
      message,
      tree: { sha: treeOf(tree), url: `${repositoryApi(base)}/git/trees/${sha}` },
      url: git,
      comment_count: 0,
    },
    author: who,
    committer: who,
    parents: parents.map((parent) => ({ sha: parent, url: `${repositoryApi(base)}/commits/${parent}` })),
  };
}

const treeOf = (tree: Commit['tree']): string => treeName(tree).object;

/** A run of a workflow that was dispatched. */
export function showRun(base: Base, { id, file, at, commit }: FakeRun) {
  const api = `${repositoryApi(base)}/actions/runs/${id}`;
  const repository = showRepository(base);
  return {
    id,
    name: file,
    node_id: nodeId('WorkflowRun', id),
    head_branch: base.branch,
    head_sha: commit,
    path: `.github/workflows/${file}`,
    display_title: file,
    run_number: base.runs.findIndex((run) => run.id === id) + 1,
    event: 'workflow_dispatch',
    status: 'completed',
    conclusion: 'success',
    workflow_id: 1,
    url: api,
    html_url: `${siteAddress}/${base.repository}/actions/runs/${id}`,
    pull_requests: [],
    created_at: at,
    updated_at: at,
    head_commit: null,
    head_repository: repository,
    repository,
    jobs_url: `${api}/jobs`,
    logs_url: `${api}/logs`,
    check_suite_url: `${apiAddress}/check-suites/${id}`,
    artifacts_url: `${api}/artifacts`,
    cancel_url: `${api}/cancel`,
    rerun_url: `${api}/rerun`,
    workflow_url: `${repositoryApi(base)}/actions/workflows/1`,
  };
}
