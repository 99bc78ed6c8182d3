import { workflowRule } from '../rule.ts';
import { trustedEvents, untrustedEvents } from '../trust.ts';

const known: readonly string[] = [...untrustedEvents, ...trustedEvents];

export const event = workflowRule({
  id: 'event',
  why: 'Some events, above all pull_request_target, run with a token that can write, on what a stranger sends.',
  check({ events }, report) {
    for (const name of events.keys())
      if (!known.includes(name))
        report(
          ['on', name],
          `Unexpected event ${name}, expected one of ${known.join(', ')}. Check pull requests on pull_request, and do what needs to write in a workflow of its own on workflow_run or schedule.`,
        );
  },
});
