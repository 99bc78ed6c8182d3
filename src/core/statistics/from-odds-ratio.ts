import type { Interval } from './confidence-interval.ts';
import { normalQuantile } from './distributions.ts';
import type { StandardisedEffect } from './hedges-g.ts';
import { type Correction, smallSampleCorrection } from './small-sample-correction.ts';

/**
 * An effect from a printed odds ratio (> 0) and its interval: log odds ratio / 1.65, corrected as WWC does where the
 * number of pupils is known. The standard error comes from the width of the interval on the log scale.
 * RangeError unless odds ratio and ends of the interval are above 0 and in order.
 */
export function gFromOddsRatio(
  oddsRatio: number,
  [low, high]: Interval,
  {
    n,
    level = 0.95,
    divisor = 1.65,
    correction = 'approximate',
  }: { n?: number; level?: number; divisor?: number; correction?: Correction } = {},
): StandardisedEffect {
  if (!(low > 0 && low <= oddsRatio && oddsRatio <= high && low < high && Number.isFinite(high))) {
    throw new RangeError(
      `Unexpected odds ratio ${oddsRatio} with interval ${low} to ${high}, expected 0 < low ≤ ratio ≤ high`,
    );
  }
  const d = Math.log(oddsRatio) / divisor;
  const g = n === undefined ? d : d * smallSampleCorrection(n - 2, correction);
  const se = Math.log(high / low) / (2 * normalQuantile((1 + level) / 2)) / divisor;
  return { d, g, variance: se * se, se };
}
