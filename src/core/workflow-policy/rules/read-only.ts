import { permissionsOf, scopesOf } from '../permissions.ts';
import { workflowRule } from '../rule.ts';
import { isUntrusted } from '../trust.ts';

export const readOnly = workflowRule({
  id: 'read-only',
  why: 'A pull request brings its own workflow and its own code: with a token that writes, it would publish itself.',
  check(workflow, report) {
    if (!isUntrusted(workflow)) return;
    for (const { at, scope, access } of permissionsOf(workflow).flatMap(scopesOf))
      if (access !== 'none' && !(scope === 'contents' && access === 'read'))
        report(
          at,
          `Unexpected ${scope}: ${String(access)} in a workflow on pull requests, expected contents: read and nothing else. Take the line out; do what needs more in a workflow on workflow_run or schedule.`,
        );
  },
});
