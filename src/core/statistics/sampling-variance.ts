/** What was done about where pupils started: nothing, group means adjusted for it, or gains compared. */
export type BaselineUse = 'none' | 'adjusted' | 'difference-in-differences';

/**
 * The share of the variance of a difference that is left once the baseline is used: 1, 1 − r² or 2(1 − r), r being
 * the correlation of before with after (−1 to 1, RangeError beyond; WWC Procedures Handbook 4.0, appendix E).
 */
export function baselineFactor(use: BaselineUse, r: number): number {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`Unexpected correlation ${r}, expected between -1 and 1`);
  if (use === 'adjusted') return 1 - r * r;
  return use === 'difference-in-differences' ? 2 * (1 - r) : 1;
}

/**
 * The sampling variance of a standardised difference: (1/n₁ + 1/n₂) × design effect × F + g²/2N.
 *
 * `designEffect` is 1 unless groups were allotted (see `designEffect`); `factor` is F of `baselineFactor`. With both
 * 1 it is metafor's vtype "LS" (Hedges 1982). RangeError for a group that is not above 0.
 */
export function samplingVariance(of: {
  g: number;
  n1: number;
  n2: number;
  designEffect?: number;
  factor?: number;
}): number {
  const { g, n1, n2, designEffect = 1, factor = 1 } = of;
  if (!(n1 > 0 && n2 > 0))
    throw new RangeError(`Unexpected group sizes ${n1} and ${n2}, expected more than 0`);
  return (1 / n1 + 1 / n2) * designEffect * factor + (g * g) / (2 * (n1 + n2));
}
