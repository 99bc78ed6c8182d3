import type { Challenge } from '#core/model/challenge.ts';
import type { Policy } from '#core/model/policy.ts';
import { daysAfter } from './months.ts';

/**
 * Whether a challenge should have been answered by now: nobody answered or settled it within the days of the policy from
 * the day on which it was published. Days are ISO.
 */
export const isUnanswered = (
  { answer, outcome }: Challenge,
  since: string,
  today: string,
  { review }: Pick<Policy, 'review'>,
): boolean => !answer && !outcome && today > daysAfter(since, review.daysToAnswer).slice(0, 10);
