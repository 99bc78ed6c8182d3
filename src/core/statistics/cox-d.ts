import type { StandardisedEffect } from './hedges-g.ts';
import { logOddsRatio } from './odds-ratio.ts';
import { type Correction, smallSampleCorrection } from './small-sample-correction.ts';
import type { YesNoGroup } from './two-by-two.ts';

/**
 * Cox's index for yes/no outcomes: log odds ratio / 1.65 as `d`, times the small-sample correction as `g` (Cox 1970;
 * WWC Procedures Handbook 4.0, appendix E, whose correction is the approximate one).
 *
 * The standard error is that of the log odds ratio / 1.65. ½ added to all cells when one is 0, so nobody or
 * everybody saying yes still has an answer. RangeError for fewer than 4 pupils, and as `twoByTwo`.
 */
export function coxD(
  treated: YesNoGroup,
  comparison: YesNoGroup,
  { divisor = 1.65, correction = 'approximate' }: { divisor?: number; correction?: Correction } = {},
): StandardisedEffect {
  const { estimate, variance } = logOddsRatio(treated, comparison);
  const d = estimate / divisor;
  const g = d * smallSampleCorrection(treated.n + comparison.n - 2, correction);
  return { d, g, variance: variance / divisor ** 2, se: Math.sqrt(variance) / divisor };
}
