import { workflowRule } from '../rule.ts';
import { runsAction } from '../workflow.ts';

export const checkoutCredentials = workflowRule({
  id: 'checkout-credentials',
  why: 'Checkout leaves the token in the work folder, where any later program can read it.',
  check({ jobs }, report) {
    for (const step of jobs.flatMap(({ steps }) => steps))
      if (runsAction(step, 'checkout') && step.with['persist-credentials'] !== false)
        report(
          [...step.at, 'with', 'persist-credentials'],
          'Unexpected checkout that keeps its token, expected persist-credentials: false. Write that line under with: of the step.',
        );
  },
});
