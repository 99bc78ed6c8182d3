import { showIssue, showPullAsIssue } from '../show-issues.ts';
import { list, numberOf, ok, type Routes } from './route.ts';

/** Issues. GitHub lists pull requests among them. */
export const issueRoutes: Routes = {
  'GET /repo/issues': (world, { query }) => {
    const wanted = query.get('state') ?? 'open';
    const shown = [
      ...world.issues.all.map((issue) => ({ issue, shown: () => showIssue(world, issue) })),
      ...world.pulls.all.map((issue) => ({ issue, shown: () => showPullAsIssue(world, issue) })),
    ];
    const found = shown
      .filter(({ issue: { state } }) => wanted === 'all' || state === wanted)
      .sort((a, b) => a.issue.number - b.issue.number);
    if ((query.get('direction') ?? 'desc') === 'desc') found.reverse();
    return list(found, (one) => one.shown());
  },
  'GET /repo/issues/:number': (world, asked) => {
    const issue = world.issues.find(numberOf(asked));
    return ok(issue ? showIssue(world, issue) : showPullAsIssue(world, world.pulls.get(numberOf(asked))));
  },
  'PATCH /repo/issues/:number': (world, asked) => {
    const issue = world.issues.get(numberOf(asked));
    const { state, state_reason } = asked.body;
    if (state === 'closed')
      world.issues.close(
        issue.number,
        asked.by,
        state_reason === 'not_planned' ? 'not_planned' : 'completed',
      );
    if (state === 'open') world.issues.reopen(issue.number, asked.by);
    return ok(showIssue(world, issue));
  },
};
