import { gFromT } from './from-t.ts';
import type { StandardisedEffect } from './hedges-g.ts';
import type { Correction } from './small-sample-correction.ts';

/** Which group did better, where a statistic has no sign: 1 the treated, −1 the comparison. */
export type Direction = 1 | -1;

/**
 * Hedges' g from the F of a comparison of two groups (one degree of freedom in the numerator): t = √F.
 * RangeError for a negative F; errors as `gFromT`.
 */
export function gFromF(
  f: number,
  n1: number,
  n2: number,
  direction: Direction,
  correction: Correction = 'exact',
): StandardisedEffect {
  if (!(f >= 0)) throw new RangeError(`Unexpected F ${f}, expected 0 or more`);
  return gFromT(direction * Math.sqrt(f), n1, n2, correction);
}
