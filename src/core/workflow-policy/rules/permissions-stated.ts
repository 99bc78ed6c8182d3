import { permissionsOf, scopesOf } from '../permissions.ts';
import { workflowRule } from '../rule.ts';

export const permissionsStated = workflowRule({
  id: 'permissions-stated',
  why: 'Without permissions of its own a workflow gets whatever the repository gives, which may be everything.',
  check(workflow, report) {
    const [own] = permissionsOf(workflow).filter(({ job }) => job === undefined);
    if (!own)
      return report(
        [],
        'Unexpected workflow without permissions, expected them at the top. Write permissions: {} there, and in each job what that job needs.',
      );
    for (const { at, scope, access } of scopesOf(own))
      if (access !== 'read' && access !== 'none')
        report(
          at,
          `Unexpected ${scope}: ${String(access)} for every job, expected it in the job that needs it. Move it under that job.`,
        );
  },
});
