import { type OutcomeGroup, outcomeGroups } from '../model/lists.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { Judged } from './judge.ts';
import { atLeastHalf } from './practice-security.ts';

/** Whole months, −12 to 12, fewest first, and the version of the table they are read from. */
export type Months = { from: number; to: number; table: string };

/**
 * The 95% interval as months of progress, always a range; null unless every condition holds.
 *
 * Attainment, a repeated and settled verdict, a narrow interval, half of the weight on independent measures, the
 * ages of primary school (`monthsOfProgress` has the numbers), and a policy that shows them: a year's growth falls from about 1.5 standard deviations at
 * 6 to 0.2 at 12, so months mislead elsewhere.
 */
export function monthsOfProgress(
  judged: Judged,
  ages: readonly [number, number] | undefined,
  policy: EvidencePolicy,
): Months | null {
  const { pooled, level, verdict, share, outcome } = judged;
  const { monthsOfProgress: table } = policy;
  const { halfWidthMax, levelMin, ages: fit } = table;
  const attainment: readonly (typeof outcome)[] = outcomeGroups['attainment' satisfies OutcomeGroup];
  const holds =
    table.show &&
    attainment.includes(outcome) &&
    level >= levelMin &&
    (verdict === 'helps' || verdict === 'harms' || verdict === 'no clear difference') &&
    (pooled?.halfWidth ?? Number.POSITIVE_INFINITY) <= halfWidthMax &&
    atLeastHalf(share.independent, policy) &&
    ages !== undefined &&
    ages[0] >= fit[0] &&
    ages[1] <= fit[1];
  if (!holds || !pooled) return null;
  const [a, b] = pooled.ci.map((end) => monthsFor(end, table.upTo)) as [number, number];
  return { from: a, to: b, table: table.bands };
}

/** The first band that holds the effect; beyond the last, one month more. Effects below zero count backwards. */
function monthsFor(effect: number, upTo: readonly number[]): number {
  const band = upTo.findIndex((limit) => Math.abs(effect) <= limit);
  const months = band < 0 ? upTo.length : band;
  return effect < 0 && months > 0 ? -months : months;
}
