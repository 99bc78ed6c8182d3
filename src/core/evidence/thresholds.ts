/**
 * Numbers that belong to the shape of the rules rather than to taste: changing one changes what a level *is*.
 * Everything that can be argued about on its own sits in `policy.yaml`.
 */
export const thresholds = {
  /** Design row from which a finding counts as compared (the table of security, evidence rules). */
  comparedRow: 3,
  /** "Half of the weight", wherever the rules say so. */
  half: 0.5,
  /** Own security from which a finding is secure enough to stand undeclared, or to settle a null alone. */
  secure: 3,
  /** Teams from which the interval allows for their spread; one or two are too few to average. */
  averageFrom: 3,
  /** Months of progress: width of the interval, and the ages for which a year's growth is near the table's. */
  months: { halfWidthMax: 0.15, levelMin: 4, ages: [5, 11] },
  /** Funnel and Egger's test are shown from here. */
  funnelFrom: 10,
} as const;
