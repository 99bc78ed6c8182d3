import { workflowRule } from '../rule.ts';

/** Minutes; the longest that any job here has reason to take. */
const MOST = 60;

export const timeout = workflowRule({
  id: 'timeout',
  why: 'A job that hangs runs for six hours and holds up all that wait for it.',
  check({ jobs }, report) {
    for (const { at, data } of jobs) {
      const minutes = data['timeout-minutes'];
      if (data['uses'] === undefined && !(typeof minutes === 'number' && minutes > 0 && minutes <= MOST))
        report(
          [...at, 'timeout-minutes'],
          `Unexpected job without an end, expected timeout-minutes of at most ${MOST}. Write timeout-minutes: 15 in the job.`,
        );
    }
  },
});
