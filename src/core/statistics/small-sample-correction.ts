import { logGamma } from './log-gamma.ts';

/** exact: the gamma-function form (Hedges 1981, eq. 6e; metafor). approximate: 1 − 3 / (4 df − 1) (WWC 4.0, Borenstein). */
export const corrections = ['exact', 'approximate'] as const;
export type Correction = (typeof corrections)[number];

/** Above this many degrees of freedom the gamma functions lose more digits than the series leaves out. */
const seriesFrom = 1000;

/**
 * J(df): the factor that takes the small-sample bias out of a standardised mean difference; above 0, below 1.
 *
 * `df` is N − 2 for two groups, n − 1 for one. With N pupils in two groups 4 df − 1 is WWC's 4N − 9.
 * RangeError below 2 degrees of freedom, where the exact factor does not exist.
 */
export function smallSampleCorrection(df: number, correction: Correction = 'exact'): number {
  if (!(df >= 2)) throw new RangeError(`Unexpected ${df} degrees of freedom, expected at least 2`);
  if (correction === 'approximate') return 1 - 3 / (4 * df - 1);
  return df < seriesFrom ? gammaForm(df) : series(df);
}

function gammaForm(df: number): number {
  return Math.exp(logGamma(df / 2) - Math.log(df / 2) / 2 - logGamma((df - 1) / 2));
}

/** The same by the asymptotic series of Γ(x + ½) / Γ(x), x = (df − 1) / 2 (DLMF 5.11.13); error below 1e-15. */
function series(df: number): number {
  const v = df - 1;
  const ratio = 1 - 1 / (4 * v) + 1 / (32 * v ** 2) + 5 / (128 * v ** 3) - 21 / (2048 * v ** 4);
  return ratio * Math.sqrt(v / df);
}
