import type { z } from 'zod';
import type { Calls } from '../calls.ts';
import { failed } from '../error.ts';
import { allPages } from '../pages.ts';
import type { IssueRead, Reads, StateEvent } from '../port.ts';
import * as wire from '../wire.ts';

type IssueReads = Pick<Reads, 'readIssue' | 'listOpenIssues' | 'editorsOf' | 'listStateEvents'>;

/** REST does not tell who changed the text of an issue: docs.github.com/graphql, Issue.userContentEdits. */
const editorsQuery =
  'query($id: ID!) { node(id: $id) { ... on Issue { userContentEdits(first: 100) { nodes { editor { login ... on User { databaseId } ... on Bot { databaseId } } } } } } }';

/** Issues, their texts as they were typed, and who typed them. */
export const issueReads = (calls: Calls): IssueReads => ({
  async readIssue(number) {
    try {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
      const found = await calls.read(route, { issue_number: number }, wire.issue);
      return found.pull_request ? undefined : toIssue(found);
    } catch (error) {
      // Also one that was moved is sent on, and one that was deleted.
      if (failed(error, 'not-found')) return undefined;
      throw error;
    }
  },
  async listOpenIssues() {
    const { items } = await allPages(calls, {
      route: 'GET /repos/{owner}/{repo}/issues',
      values: { state: 'open', sort: 'created', direction: 'asc' },
      shape: wire.issue,
    });
    const issues = items.filter((one) => !one.pull_request).map(toIssue);
    return [...new Map(issues.map((one) => [one.number, one])).values()];
  },
  async editorsOf(node) {
    try {
      const asked = { query: editorsQuery, variables: { id: node } };
      const { data } = await calls.read('POST /graphql', asked, wire.textEdits);
      const editors = (data.node.userContentEdits?.nodes ?? []).flatMap(({ editor }) =>
        editor?.databaseId === undefined ? [] : [{ id: editor.databaseId, login: editor.login }],
      );
      return [...new Map(editors.map((one) => [one.id, one])).values()].sort((a, b) => a.id - b.id);
    } catch (error) {
      if (failed(error, 'not-found')) return undefined;
      throw error;
    }
  },
  async listStateEvents(number) {
    const { items } = await allPages(calls, {
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
      values: { issue_number: number },
      shape: wire.issueEvent,
    });
    return items.flatMap(({ event, created_at, actor }): StateEvent[] =>
      event === 'closed' || event === 'reopened' ? [{ at: created_at, by: actor, is: event }] : [],
    );
  },
});

/** An issue as the bot knows it. */
const toIssue = (one: z.infer<typeof wire.issue>): IssueRead => ({
  number: one.number,
  node: one.node_id,
  author: one.user,
  title: one.title,
  body: one.body ?? '',
  state: one.state,
  labels: one.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
});
