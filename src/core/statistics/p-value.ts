import type { ApaTest } from './apa.ts';
import { chiSquareUpperTail, fUpperTail, normalTwoTailed, tTwoTailed } from './distributions.ts';

export type Tails = 'one' | 'two';

/** A statistic with its degrees of freedom, null where the test has none (`ApaResult` is one). */
export type TestStatistic = { test: ApaTest; value: number; df1: number | null; df2: number | null };

/**
 * The p-value of a test statistic. F, χ² and Q always look at the upper tail; t, r and z at both, or, with `tails`
 * "one", at the tail the result lies in.
 *
 * Null for what cannot be: a correlation beyond ±1, degrees of freedom that are missing or not above 0.
 */
export function pValue({ test, value, df1, df2 }: TestStatistic, tails: Tails = 'two'): number | null {
  const share = tails === 'two' ? 1 : 0.5;
  if (test === 'z') return share * normalTwoTailed(value);
  if (test === 't' || test === 'r') {
    if (df2 === null || !(df2 > 0)) return null;
    if (test === 't') return share * tTwoTailed(value, df2);
    if (Math.abs(value) > 1) return null;
    return share * tTwoTailed(value / Math.sqrt((1 - value * value) / df2), df2);
  }
  if (df1 === null || !(df1 > 0)) return null;
  if (test !== 'F') return chiSquareUpperTail(value, df1);
  return df2 !== null && df2 > 0 ? fUpperTail(value, df1, df2) : null;
}
