import { workflowRule } from '../rule.ts';
import { isUntrusted } from '../trust.ts';

const SECRET = /\$\{\{(?:(?!\}\})[\s\S])*\bsecrets\b/i;

export const noSecrets = workflowRule({
  id: 'no-secrets',
  why: 'A secret in a workflow on pull requests can be printed by the pull request.',
  check(workflow, report) {
    const { texts, jobs } = workflow;
    for (const { at, data } of jobs)
      if (data['secrets'] === 'inherit')
        report(
          [...at, 'secrets'],
          'Unexpected secrets: inherit, expected none handed on. Take the line out.',
        );
    for (const { at } of texts.filter((one) => SECRET.test(one.value)))
      if (isUntrusted(workflow))
        report(
          at,
          'Unexpected secret in a workflow on pull requests, expected none. Take it out; what needs it belongs in a workflow on workflow_run or schedule.',
        );
      else if (!(at[0] === 'jobs' && at[2] === 'steps' && (at[4] === 'env' || at[4] === 'with')))
        report(
          at,
          'Unexpected secret outside a single step, expected it in the env: of the step that needs it. Move it there, so that no other step sees it.',
        );
  },
});
