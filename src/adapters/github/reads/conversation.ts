import type { z } from 'zod';
import type { PostedComment } from '#core/review/snapshot.ts';
import type { Calls } from '../calls.ts';
import { coAuthors } from '../co-authors.ts';
import { ForgeError, failed } from '../error.ts';
import { allPages } from '../pages.ts';
import type { PullCommit, Reads, RequestEvent, ReviewListed } from '../port.ts';
import * as wire from '../wire.ts';

/** GitHub gives no more commits of one pull request than this. */
const mostCommits = 250;

type ConversationReads = Pick<
  Reads,
  'listReviews' | 'editsOf' | 'listComments' | 'listRequestEvents' | 'listCommits'
>;

/** GraphQL takes no more nodes than this at once. */
const mostNodes = 100;

/** REST does not tell when a review was edited: docs.github.com/graphql, PullRequestReview.lastEditedAt. */
const editsQuery =
  'query($ids: [ID!]!) { nodes(ids: $ids) { ... on PullRequestReview { id lastEditedAt } } }';

/** What people said and did on a pull request. */
export function conversationReads(calls: Calls): ConversationReads {
  const pull = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  /** Whether this API, which is not GitHub's own then, has no GraphQL. */
  let isDumb = false;
  const issue = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
  return {
    async listReviews(number) {
      const values = { pull_number: number };
      const { items } = await allPages(calls, { route: `${pull}/reviews`, values, shape: wire.review });
      return items.filter(({ state }) => state !== 'PENDING').map(toReview);
    },
    async editsOf(nodes) {
      const edits = new Map<string, string>();
      if (isDumb) return undefined;
      for (let from = 0; from < nodes.length; from += mostNodes) {
        const asked = { query: editsQuery, variables: { ids: nodes.slice(from, from + mostNodes) } };
        const found = await calls.read('POST /graphql', asked, wire.edits).catch((error: unknown) => {
          if (!failed(error) || error.status !== 404) throw error;
          isDumb = true;
          return undefined;
        });
        if (!found) return undefined;
        for (const { id, lastEditedAt } of found.data.nodes) if (lastEditedAt) edits.set(id, lastEditedAt);
      }
      return edits;
    },
    async listComments(number) {
      const values = { issue_number: number };
      const { items } = await allPages(calls, { route: `${issue}/comments`, values, shape: wire.comment });
      return items.map(toComment);
    },
    async listRequestEvents(number) {
      const values = { issue_number: number };
      const { items } = await allPages(calls, { route: `${issue}/events`, values, shape: wire.issueEvent });
      return items.flatMap(toRequestEvent);
    },
    async listCommits(number) {
      const { items, complete } = await allPages(calls, {
        route: `${pull}/commits`,
        values: { pull_number: number },
        shape: wire.commit,
        most: mostCommits,
      });
      return { items: items.map(toCommit), complete };
    },
  };
}

const states = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
} as const;

function toReview(one: z.infer<typeof wire.review>): ReviewListed {
  if (one.state === 'PENDING' || !one.submitted_at)
    throw new ForgeError(
      'damaged',
      `Unexpected review ${one.id} without a time, expected when it was submitted.`,
    );
  return {
    id: one.id,
    node: one.node_id,
    by: one.user,
    state: states[one.state],
    body: one.body ?? '',
    at: one.submitted_at,
    ...(one.commit_id ? { commit: one.commit_id } : {}),
  };
}

/** A comment as the core knows it. */
export function toComment(one: z.infer<typeof wire.comment>): PostedComment {
  return {
    id: one.id,
    by: one.user,
    body: one.body ?? '',
    at: one.created_at,
    ...(one.updated_at === one.created_at ? {} : { editedAt: one.updated_at }),
  };
}

const requests: Readonly<Record<string, RequestEvent['is']>> = {
  review_requested: 'asked',
  review_request_removed: 'withdrawn',
};

function toRequestEvent(one: z.infer<typeof wire.issueEvent>): RequestEvent[] {
  const is = Object.hasOwn(requests, one.event) ? requests[one.event] : undefined;
  if (!is || !one.requested_reviewer) return [];
  return [{ at: one.created_at, who: one.requested_reviewer, by: one.review_requester ?? one.actor, is }];
}

/** A commit as the bot knows it. */
export function toCommit({ sha, author, parents, commit }: z.infer<typeof wire.commit>): PullCommit {
  const others = coAuthors(commit.message);
  const name = commit.author?.name ?? 'unknown';
  const accounts = [...(author ? [author] : []), ...others.accounts];
  return {
    commit: sha,
    parents: parents.map((parent) => parent.sha),
    accounts: [...new Map(accounts.map((one) => [one.id, one])).values()],
    names: [...(author ? [] : [name]), ...others.names],
  };
}
