import { tQuantile } from './distributions.ts';
import type { Direction } from './from-f.ts';
import { gFromT } from './from-t.ts';
import type { StandardisedEffect } from './hedges-g.ts';
import type { Correction } from './small-sample-correction.ts';

/**
 * Hedges' g from an exact two-tailed p of a comparison of two groups: the t with N − 2 degrees of freedom that has
 * this p. RangeError unless 0 < p ≤ 1 (a printed 0 or "< .05" is not an exact p); errors as `gFromT`.
 */
export function gFromP(
  p: number,
  n1: number,
  n2: number,
  direction: Direction,
  correction: Correction = 'exact',
): StandardisedEffect {
  if (!(p > 0 && p <= 1)) throw new RangeError(`Unexpected p ${p}, expected above 0 and at most 1`);
  const t = p === 1 ? 0 : -tQuantile(p / 2, n1 + n2 - 2);
  return gFromT(direction * t, n1, n2, correction);
}
