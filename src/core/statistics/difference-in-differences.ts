import { type GroupSummary, hedgesG } from './hedges-g.ts';
import { baselineFactor, samplingVariance } from './sampling-variance.ts';
import type { Correction } from './small-sample-correction.ts';

/** A group after, and the same group before (its number then may differ). */
export type BeforeAndAfter = GroupSummary & { before: GroupSummary };

/**
 * g after less g before: what the treated gained over the others, in standard deviations (WWC Procedures Handbook
 * 4.0, appendix E). `baseline` is g before, `post` g after, both positive when the treated score higher.
 *
 * `r` is the correlation of before with after: it shrinks the variance by 2(1 − r) and does not move g.
 * RangeError for |r| > 1, and as `hedgesG`.
 */
export function differenceInDifferences(
  treated: BeforeAndAfter,
  comparison: BeforeAndAfter,
  r: number,
  correction: Correction = 'exact',
): { g: number; post: number; baseline: number; variance: number; se: number } {
  const post = hedgesG(treated, comparison, correction).g;
  const baseline = hedgesG(treated.before, comparison.before, correction).g;
  const g = post - baseline;
  const factor = baselineFactor('difference-in-differences', r);
  const variance = samplingVariance({ g, n1: treated.n, n2: comparison.n, factor });
  return { g, post, baseline, variance, se: Math.sqrt(variance) };
}
