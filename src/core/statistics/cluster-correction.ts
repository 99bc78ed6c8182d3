/** `n` pupils in `clusters` groups of about the same size, alike within a group by `icc` (0 to 1). */
export type Clustering = { n: number; clusters: number; icc: number };

/**
 * How many times larger the variance is because groups, not pupils, were allotted: 1 + (m − 1)ρ, m being the mean
 * size n / clusters (Kish 1965). 1 when every pupil is a group. RangeError for impossible numbers.
 */
export function designEffect(clustering: Clustering): number {
  return 1 + (size(clustering) - 1) * clustering.icc;
}

/** How many independent pupils would tell as much: n / design effect. */
export function effectiveN(clustering: Clustering): number {
  return clustering.n / designEffect(clustering);
}

/**
 * Hedges' g of pupils in allotted groups: g × √(1 − 2(m − 1)ρ / (N − 2)) (Hedges 2007; WWC Procedures Handbook 4.0,
 * appendix E). RangeError for fewer than 3 pupils or 2 groups, where nothing is left.
 */
export function clusterCorrectedG(g: number, clustering: Clustering): number {
  return g * Math.sqrt(remaining(clustering));
}

/**
 * The t and degrees of freedom of a comparison of allotted groups that was analysed as if pupils had been (Hedges
 * 2007; WWC Procedures Handbook 4.0, appendix F). Errors as `clusterCorrectedG`.
 */
export function clusterCorrectedT(t: number, clustering: Clustering): { t: number; df: number } {
  const { n, icc } = clustering;
  const m = size(clustering);
  const left = n - 2 - 2 * (m - 1) * icc;
  const spread = n - 2 * m;
  const under = (n - 2) * (1 - icc) ** 2 + m * spread * icc ** 2 + 2 * spread * icc * (1 - icc);
  return { t: t * Math.sqrt(remaining(clustering) / designEffect(clustering)), df: left ** 2 / under };
}

function remaining(clustering: Clustering): number {
  const { n, clusters, icc } = clustering;
  if (!(n > 2 && clusters >= 2)) {
    throw new RangeError(`Unexpected ${n} pupils in ${clusters} groups, expected at least 3 in 2`);
  }
  return 1 - (2 * (size(clustering) - 1) * icc) / (n - 2);
}

function size({ n, clusters, icc }: Clustering): number {
  if (!(clusters > 0 && clusters <= n))
    throw new RangeError(`Unexpected ${clusters} groups of ${n} pupils, expected 1 to ${n}`);
  if (!(icc >= 0 && icc <= 1))
    throw new RangeError(`Unexpected intra-class correlation ${icc}, expected between 0 and 1`);
  return n / clusters;
}
