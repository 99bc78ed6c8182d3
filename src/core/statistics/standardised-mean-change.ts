import type { StandardisedEffect } from './hedges-g.ts';
import { type Correction, smallSampleCorrection } from './small-sample-correction.ts';

/**
 * One group before and after: the change in standard deviations of the start, corrected with n − 1 degrees of
 * freedom; variance 2(1 − r)/n + g²/2n (Becker 1988; Morris 2000; metafor's SMCR). It says what changed, not why.
 *
 * `r` is the correlation of before with after. RangeError for fewer than 3 pupils, a start without spread, |r| > 1.
 */
export function standardisedMeanChange(
  group: { n: number; mean: number; before: { mean: number; sd: number } },
  r: number,
  correction: Correction = 'exact',
): StandardisedEffect {
  const { n, mean, before } = group;
  if (!(before.sd > 0))
    throw new RangeError(`Unexpected standard deviation ${before.sd}, expected more than 0`);
  if (!(Math.abs(r) <= 1)) throw new RangeError(`Unexpected correlation ${r}, expected between -1 and 1`);
  const d = (mean - before.mean) / before.sd;
  const g = d * smallSampleCorrection(n - 1, correction);
  const variance = (2 * (1 - r)) / n + g ** 2 / (2 * n);
  return { d, g, variance, se: Math.sqrt(variance) };
}
