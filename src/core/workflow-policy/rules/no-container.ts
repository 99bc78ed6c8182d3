import { workflowRule } from '../rule.ts';

export const noContainer = workflowRule({
  id: 'no-container',
  why: 'An image is code like an action, and nothing here needs one.',
  check({ jobs }, report) {
    for (const { at, data, steps } of jobs) {
      for (const name of ['container', 'services'])
        if (data[name] !== undefined)
          report([...at, name], `Unexpected ${name}, expected the runner's own programs. Take it out.`);
      for (const { uses, at: step } of steps)
        if (uses?.startsWith('docker:'))
          report([...step, 'uses'], `Unexpected image "${uses}", expected run: or an action. Take it out.`);
    }
  },
});
