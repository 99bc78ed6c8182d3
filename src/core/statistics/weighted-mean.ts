/** One study's effect (in standard deviations) and its sampling variance (the square of its standard error). */
export type StudyEffect = { g: number; variance: number };

/** An inverse-variance average. `residual` is Σ w (g − mean)², the generalised Q of DerSimonian & Kacker (2007). */
export type WeightedMean = { mean: number; weight: number; residual: number; weights: number[] };

/**
 * The average of the effects, each weighted by 1 / (variance + tau2).
 *
 * `weight` is the sum of the weights: its reciprocal is the variance of the mean. Expects positive variances.
 * Counted from the first effect, so that equal effects have exactly their own mean and no residual at all.
 */
export function weightedMean(studies: readonly StudyEffect[], tau2: number): WeightedMean {
  const weights: number[] = [];
  let weight = 0;
  let total = 0;
  const origin = studies[0]?.g ?? 0;
  for (const { g, variance } of studies) {
    const w = 1 / (variance + tau2);
    weights.push(w);
    weight += w;
    total += w * (g - origin);
  }
  const mean = origin + total / weight;
  let residual = 0;
  for (const { g, variance } of studies) residual += (g - mean) ** 2 / (variance + tau2);
  return { mean, weight, residual, weights };
}
