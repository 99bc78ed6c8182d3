import { samplingVariance } from './sampling-variance.ts';
import { type Correction, smallSampleCorrection } from './small-sample-correction.ts';

/** A group's size (2 or more), mean and standard deviation (0 or more), all in the measure's own unit. */
export type GroupSummary = { n: number; mean: number; sd: number };

/** A standardised effect: `d` as observed, `g` with the small-sample bias taken out, and the error of g. */
export type StandardisedEffect = { d: number; g: number; variance: number; se: number };

/**
 * The standard deviation of two groups together, each weighted by n − 1 (Cohen 1988, eq. 2.5.2).
 *
 * RangeError for a group of fewer than 2, a negative deviation, or no spread at all: an effect cannot be measured
 * in standard deviations of 0.
 */
export function pooledSd(a: Pick<GroupSummary, 'n' | 'sd'>, b: Pick<GroupSummary, 'n' | 'sd'>): number {
  for (const { n, sd } of [a, b]) {
    if (!(n >= 2 && Number.isFinite(n)))
      throw new RangeError(`Unexpected group of ${n}, expected at least 2`);
    if (!(sd >= 0 && Number.isFinite(sd)))
      throw new RangeError(`Unexpected standard deviation ${sd}, expected 0 or more`);
  }
  const sd = Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / (a.n + b.n - 2));
  if (sd === 0)
    throw new RangeError('Unexpected standard deviations of 0 in both groups, expected some spread');
  return sd;
}

/**
 * Hedges' g: the difference between two means in pooled standard deviations, corrected for small samples; positive
 * when the treated score higher. The variance is 1/n₁ + 1/n₂ + g²/2N, as metafor's `escalc("SMD", vtype = "LS")`
 * (Hedges 1981, 1982). RangeError as `pooledSd`.
 */
export function hedgesG(
  treated: GroupSummary,
  comparison: GroupSummary,
  correction: Correction = 'exact',
): StandardisedEffect {
  const d = (treated.mean - comparison.mean) / pooledSd(treated, comparison);
  return correctedEffect(d, treated.n, comparison.n, correction);
}

/** A standardised mean difference `d` between groups of n1 and n2, corrected, with its variance. */
export function correctedEffect(
  d: number,
  n1: number,
  n2: number,
  correction: Correction,
): StandardisedEffect {
  const g = d * smallSampleCorrection(n1 + n2 - 2, correction);
  const variance = samplingVariance({ g, n1, n2 });
  return { d, g, variance, se: Math.sqrt(variance) };
}
