import { gFromT } from './from-t.ts';
import type { StandardisedEffect } from './hedges-g.ts';
import type { Correction } from './small-sample-correction.ts';

/**
 * Hedges' g from the (point-biserial) correlation of group with score, positive when the treated score higher:
 * t = r √((N − 2) / (1 − r²)). RangeError unless −1 < r < 1; errors as `gFromT`.
 */
export function gFromR(
  r: number,
  n1: number,
  n2: number,
  correction: Correction = 'exact',
): StandardisedEffect {
  if (!(Math.abs(r) < 1)) throw new RangeError(`Unexpected correlation ${r}, expected between -1 and 1`);
  return gFromT(r * Math.sqrt((n1 + n2 - 2) / (1 - r * r)), n1, n2, correction);
}
