import type { Interval } from './confidence-interval.ts';
import { correctedEffect, type StandardisedEffect } from './hedges-g.ts';
import { noncentralTInterval } from './noncentral-t.ts';
import type { Correction } from './small-sample-correction.ts';

/**
 * Hedges' g from the t of a comparison of two independent groups: t × √(1/n₁ + 1/n₂), corrected (WWC Procedures
 * Handbook 4.0, appendix E). The sign of t is kept. RangeError for a group of fewer than 1 or 4 pupils in all.
 */
export function gFromT(
  t: number,
  n1: number,
  n2: number,
  correction: Correction = 'exact',
): StandardisedEffect {
  if (!Number.isFinite(t)) throw new RangeError(`Unexpected t ${t}, expected a number`);
  return correctedEffect(t * Math.sqrt(1 / n1 + 1 / n2), n1, n2, correction);
}

/** The t that a comparison of two groups with effect g would show: g / √(1/n₁ + 1/n₂ + g²/2N) (WWC 4.0, appendix F). */
export function tFromG(g: number, n1: number, n2: number): number {
  return g / Math.sqrt(1 / n1 + 1 / n2 + g ** 2 / (2 * (n1 + n2)));
}

/**
 * Cohen's d from t when only the degrees of freedom are known, groups taken to be equal: 2t / √df, with an exact
 * interval from the noncentral t distribution (Steiger 2004). RangeError unless df > 0.
 */
export function dFromT(t: number, df: number, level = 0.95): { d: number; ci: Interval } {
  if (!(df > 0)) throw new RangeError(`Unexpected ${df} degrees of freedom, expected more than 0`);
  const toD = 2 / Math.sqrt(df);
  const [low, high] = noncentralTInterval(t, df, level);
  return { d: t * toD, ci: [low * toD, high * toD] };
}
