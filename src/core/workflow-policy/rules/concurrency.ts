import { permissionsOf, scopesOf } from '../permissions.ts';
import { workflowRule } from '../rule.ts';
import { isUntrusted } from '../trust.ts';
import type { At } from '../workflow.ts';

/** What tells one pull request from another. A branch's name does not: forks share names. */
const TELLS_APART = /github\.(?:event\.pull_request\.number|event\.number|ref)\b/;

export const concurrency = workflowRule({
  id: 'concurrency',
  why: 'Two runs at once on one pull request can undo each other, and one that is cancelled half-way leaves half done.',
  check(workflow, report) {
    const { data, jobs } = workflow;
    const own: { at: At; value: unknown } = { at: ['concurrency'], value: data['concurrency'] };
    const places =
      own.value === undefined
        ? jobs.map(({ at, data: job }) => ({ at: [...at, 'concurrency'], value: job['concurrency'] }))
        : [own];
    const writes = permissionsOf(workflow)
      .flatMap(scopesOf)
      .some(({ access }) => access === 'write');
    for (const { at, value } of places) {
      const { group, 'cancel-in-progress': cancels } = (
        typeof value === 'string' ? { group: value } : (value ?? {})
      ) as Record<string, unknown>;
      if (typeof group !== 'string')
        report(
          at,
          'Unexpected workflow without concurrency, expected a group. Write concurrency: at the top, with group: <name> below it.',
        );
      else if (isUntrusted(workflow) && !TELLS_APART.test(group))
        report(
          at,
          `Unexpected group "${group}" for all pull requests, expected one for each. Add -\${{ github.event.pull_request.number }} to it.`,
        );
      else if (writes && cancels !== undefined && cancels !== false)
        report(
          at,
          'Unexpected cancel-in-progress in a workflow that writes, expected each run to end. Write cancel-in-progress: false.',
        );
    }
  },
});
