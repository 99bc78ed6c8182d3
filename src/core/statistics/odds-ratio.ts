import { twoByTwo, type YesNoGroup } from './two-by-two.ts';

/** An estimate with its sampling variance. */
export type Estimate = { estimate: number; variance: number };

/**
 * The natural logarithm of the odds ratio, above 0 when yes is likelier among the treated, with Woolf's (1955)
 * variance, the sum of one over each cell. ½ added when a cell is 0; errors as `twoByTwo`.
 */
export function logOddsRatio(treated: YesNoGroup, comparison: YesNoGroup): Estimate {
  const { yes1, no1, yes2, no2 } = twoByTwo(treated, comparison);
  return {
    estimate: Math.log(yes1) - Math.log(no1) - Math.log(yes2) + Math.log(no2),
    variance: 1 / yes1 + 1 / no1 + 1 / yes2 + 1 / no2,
  };
}

/**
 * A log odds ratio turned into standard deviations as if a logistic variable had been cut in two: × √3 / π
 * (Hasselblad & Hedges 1995; metafor's OR2DL).
 */
export function logisticD({ estimate, variance }: Estimate): Estimate {
  const factor = Math.sqrt(3) / Math.PI;
  return { estimate: estimate * factor, variance: variance * factor ** 2 };
}
