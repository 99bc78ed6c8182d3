import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';
import { upperGammaRatio } from './upper-gamma-ratio.ts';

/** P(Z ≤ z) for a standard normal Z; 0 to 1. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1);
}

/**
 * The z below which a share `p` (0 to 1) of a standard normal lies; −∞ at 0 and +∞ at 1.
 *
 * The library's answer loses its digits below about 1e-9 and is −∞ from 1e-17: there Newton's method on ln Φ.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1e-5)) return normalQuantileOf(p, 0, 1);
  let z = -Math.sqrt(-2 * Math.log(p));
  for (let i = 0; i < 50; i++) {
    const share = normalCdf(z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const step = (Math.log(share / p) * share) / density;
    if (!Number.isFinite(step)) break;
    z -= step;
    if (Math.abs(step) < 1e-15 * -z) break;
  }
  return z;
}

/** P(T ≤ t) for Student's t with `df` > 0 degrees of freedom, which need not be whole. */
export function tCdf(t: number, df: number): number {
  return tCdfOf(t, df);
}

/** The t below which a share `p` (0 to 1) of Student's t with `df` > 0 lies. */
export function tQuantile(p: number, df: number): number {
  return tQuantileOf(p, df);
}

/** The two-tailed p-value of a standard normal statistic; 1 at 0, and accurate far into the tail. */
export function normalTwoTailed(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/** The two-tailed p-value of a t statistic with `df` > 0; 1 at 0, and accurate far into the tail. */
export function tTwoTailed(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}

/**
 * P(F ≥ f), the p-value of an F statistic (f ≥ 0; both degrees of freedom > 0).
 *
 * 1/F has the F distribution with its degrees of freedom exchanged, so a tiny p is read from the lower tail
 * and keeps all its digits, where 1 − cdf would lose them.
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  return f < 1 ? 1 - fCdf(f, df1, df2) : fCdf(1 / f, df2, df1);
}

/** P(X ≥ x), the p-value of a χ² statistic (x ≥ 0; `df` > 0), accurate far into the tail. */
export function chiSquareUpperTail(x: number, df: number): number {
  if (x <= 0) return 1;
  return x > df + 2 ? upperGammaRatio(df / 2, x / 2) : 1 - chiSquareCdf(x, df);
}
