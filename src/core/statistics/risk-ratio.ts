import type { Estimate } from './odds-ratio.ts';
import { twoByTwo, type YesNoGroup } from './two-by-two.ts';

/**
 * The natural logarithm of the risk ratio, above 0 when a larger share of the treated says yes (Katz and others
 * 1978). ½ added when a cell is 0; errors as `twoByTwo`.
 */
export function logRiskRatio(treated: YesNoGroup, comparison: YesNoGroup): Estimate {
  const { yes1, no1, yes2, no2 } = twoByTwo(treated, comparison);
  const n1 = yes1 + no1;
  const n2 = yes2 + no2;
  return {
    estimate: Math.log(yes1 / n1) - Math.log(yes2 / n2),
    variance: 1 / yes1 - 1 / n1 + 1 / yes2 - 1 / n2,
  };
}
