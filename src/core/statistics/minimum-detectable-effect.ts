/**
 * The smallest true effect that a study with this standard error would find with 80% power at 5%, two-sided:
 * 2.8 × se (1.96 + 0.84; Bloom 1995). In standard deviations. RangeError for a negative se.
 */
export function minimumDetectableEffect(se: number, multiplier = 2.8): number {
  if (!(se >= 0)) throw new RangeError(`Unexpected standard error ${se}, expected 0 or more`);
  return multiplier * se;
}
