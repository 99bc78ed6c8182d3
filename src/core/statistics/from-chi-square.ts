import type { Direction } from './from-f.ts';
import { gFromR } from './from-r.ts';
import type { StandardisedEffect } from './hedges-g.ts';
import type { Correction } from './small-sample-correction.ts';

/**
 * Hedges' g from the χ² of a two-by-two table (one degree of freedom, no continuity correction), by way of the
 * correlation φ = √(χ² / N) (Rosenthal 1994). A last resort: with the counts, `coxD` is better.
 * RangeError unless 0 ≤ χ² < N; errors as `gFromR`.
 */
export function gFromChiSquare(
  chiSquare: number,
  n1: number,
  n2: number,
  direction: Direction,
  correction: Correction = 'exact',
): StandardisedEffect {
  const n = n1 + n2;
  if (!(chiSquare >= 0 && chiSquare < n))
    throw new RangeError(`Unexpected χ² ${chiSquare}, expected from 0 to below ${n}`);
  return gFromR(direction * Math.sqrt(chiSquare / n), n1, n2, correction);
}
