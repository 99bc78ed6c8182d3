import { workflowRule } from '../rule.ts';

/** Whose actions may run here. */
const owners = ['actions'];

export const knownAction = workflowRule({
  id: 'known-action',
  why: 'Every action runs with all that its job may do; those of GitHub itself are enough here.',
  check({ jobs }, report) {
    for (const { at, data } of jobs)
      if (data['uses'] !== undefined)
        report(
          [...at, 'uses'],
          `Unexpected "${String(data['uses'])}" in place of a job, expected steps. Write the steps out: this check cannot read them elsewhere.`,
        );
    for (const { uses, at } of jobs.flatMap(({ steps }) => steps))
      if (uses !== undefined && !owners.some((owner) => uses.startsWith(`${owner}/`)))
        report(
          [...at, 'uses'],
          `Unexpected action "${uses}", expected one of GitHub's own (actions/…). Write in run: what it would do.`,
        );
  },
});
