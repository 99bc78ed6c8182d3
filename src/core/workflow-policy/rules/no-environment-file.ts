import { workflowRule } from '../rule.ts';
import { isUntrusted } from '../trust.ts';

export const noEnvironmentFile = workflowRule({
  id: 'no-environment-file',
  why: 'A line break in what a contributor wrote sets other variables than the one meant, for every step that follows.',
  check(workflow, report) {
    for (const { at, value } of workflow.texts)
      if (/ACTIONS_ALLOW_UNSECURE_COMMANDS/.test(`${at.join(' ')} ${value}`))
        report(at, 'Unexpected ACTIONS_ALLOW_UNSECURE_COMMANDS, expected none. Take the line out.');
    if (isUntrusted(workflow)) return;
    for (const { run, at } of workflow.jobs.flatMap(({ steps }) => steps)) {
      const [name] = /\bGITHUB_(?:ENV|PATH)\b/.exec(run ?? '') ?? [];
      if (name)
        report(
          [...at, 'run'],
          `Unexpected ${name} in a workflow that is trusted, expected variables in the env: of the step that needs them. Write them there.`,
        );
    }
  },
});
