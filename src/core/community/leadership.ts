import type { Outcome } from '../model/lists.ts';

/** What leadership practice sets out to change; its write-ups have a place of their own beside those for pupils. */
export const leadershipOutcomes = [
  'leadership',
  'professional-development',
  'collaboration',
] as const satisfies readonly Outcome[];

/** Whether an outcome is one of leadership practice. */
export const isLeadership = (outcome: Outcome): boolean =>
  (leadershipOutcomes as readonly Outcome[]).includes(outcome);
