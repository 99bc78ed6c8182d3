import { permissionsOf, scopesOf } from '../permissions.ts';
import { workflowRule } from '../rule.ts';
import { runsAction } from '../workflow.ts';

/** What workflows here may ever ask for, and how much of it. */
const most: Readonly<Record<string, readonly string[]>> = {
  contents: ['read', 'write'],
  'pull-requests': ['read', 'write'],
  issues: ['read', 'write'],
  actions: ['read', 'write'],
  checks: ['read', 'write'],
  statuses: ['read', 'write'],
  pages: ['read', 'write'],
  'id-token': ['write'],
  attestations: ['write'],
};
const deploying = ['pages', 'id-token', 'attestations'];

export const permissionsNamed = workflowRule({
  id: 'permissions-named',
  why: 'A permission that no step needs is one that a fault in any step can use.',
  check(workflow, report) {
    for (const permissions of permissionsOf(workflow)) {
      const { at, job, granted } = permissions;
      if (granted === null || typeof granted !== 'object')
        report(
          at,
          `Unexpected permissions: ${String(granted)}, expected each by its name. Write permissions: {} or, below it, lines such as contents: read.`,
        );
      const deploys = workflow.jobs
        .filter(({ name }) => name === job)
        .some(({ steps }) => steps.some((step) => runsAction(step, 'deploy-pages')));
      for (const { at: place, scope, access } of scopesOf(permissions)) {
        const allowed = Object.hasOwn(most, scope) ? (most[scope] ?? []) : [];
        if (access !== 'none' && !allowed.includes(String(access)))
          report(
            place,
            `Unexpected ${scope}: ${String(access)}, expected one of ${Object.keys(most).join(', ')}. Take it out.`,
          );
        else if (deploying.includes(scope) && access === 'write' && !deploys)
          report(
            place,
            `Unexpected ${scope}: write, expected it only in the job that runs actions/deploy-pages. Move it there.`,
          );
      }
    }
  },
});
