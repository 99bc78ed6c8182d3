/** An effect with its standard error, and how much it counts for the question asked: above 0 to 1. */
export type KernelEffect = { g: number; se: number; kernel: number };

/** The average near a point: `effective` is the number of equally weighted studies that it is worth (Kish 1965). */
export type KernelWeightedMean = { estimate: number; se: number; effective: number };

/** The Gaussian kernel of a distance, 0 to 1, for a bandwidth above 0 in the same unit. */
export const gaussianKernel = (distance: number, bandwidth: number): number =>
  Math.exp(-(distance ** 2) / (2 * bandwidth ** 2));

/**
 * A random-effects average in which nearer studies count for more: Σ K w g / Σ K w with w = 1 / (se² + tau²), the kernel regression
 * of Nadaraya (1964) and Watson (1964) at one point with the weights of a meta-analysis. Its standard error, for given weights
 * and tau², is √(Σ K² w) / Σ K w. With equal kernels it is the usual average and its Wald standard error.
 *
 * tau² is that of all studies together, so what likeness explains of it is not taken off: the standard error errs on the wide side.
 * Undefined for no studies.
 */
export function kernelWeightedMean(
  effects: readonly KernelEffect[],
  tau2: number,
): KernelWeightedMean | undefined {
  if (effects.length === 0) return undefined;
  let [weight, squares, total, noise] = [0, 0, 0, 0];
  for (const { g, se, kernel } of effects) {
    const precision = 1 / (se * se + tau2);
    weight += kernel * precision;
    squares += (kernel * precision) ** 2;
    noise += kernel * kernel * precision;
    total += kernel * precision * g;
  }
  return { estimate: total / weight, se: Math.sqrt(noise) / weight, effective: weight ** 2 / squares };
}
