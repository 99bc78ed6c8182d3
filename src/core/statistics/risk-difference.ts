import type { Estimate } from './odds-ratio.ts';
import { twoByTwo, type YesNoGroup } from './two-by-two.ts';

/**
 * The share of yes among the treated less that among the others; −1 to 1. ½ added when a cell is 0, so that the
 * variance is never 0; errors as `twoByTwo`.
 */
export function riskDifference(treated: YesNoGroup, comparison: YesNoGroup): Estimate {
  const { yes1, no1, yes2, no2 } = twoByTwo(treated, comparison);
  const n1 = yes1 + no1;
  const n2 = yes2 + no2;
  return { estimate: yes1 / n1 - yes2 / n2, variance: (yes1 * no1) / n1 ** 3 + (yes2 * no2) / n2 ** 3 };
}
