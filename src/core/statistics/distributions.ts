import { betaRatio } from './beta-ratio.ts';
import { findRoot } from './find-root.ts';
import { lowerGammaRatio } from './lower-gamma-ratio.ts';
import { upperGammaRatio } from './upper-gamma-ratio.ts';

/** P(Z ≥ z) for z ≥ 0: half of what the χ² distribution with one degree of freedom has above z². */
const normalUpper = (z: number): number => {
  const x = (z * z) / 2;
  return (x > 1.5 ? upperGammaRatio(0.5, x) : 1 - lowerGammaRatio(0.5, x)) / 2;
};

/** P(Z ≤ z) for a standard normal Z; 0 to 1. */
export function normalCdf(z: number): number {
  return z < 0 ? normalUpper(-z) : 1 - normalUpper(z);
}

/**
 * The z below which a share `p` (0 to 1) of a standard normal lies; −∞ at 0 and +∞ at 1.
 *
 * Newton's method on ln Φ, which converges from the outside for every p below a half.
 */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
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
  if (t > 0) return 1 - tCdf(-t, df);
  if (t === Number.NEGATIVE_INFINITY) return 0;
  const square = t * t;
  return betaRatio(df / 2, 0.5, df / (df + square), square / (df + square)) / 2;
}

/** The t below which a share `p` (0 to 1) of Student's t with `df` > 0 lies: by Brent's method, on t = −sinh s. */
export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, df);
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  const excess = (s: number) => Math.log(tCdf(-Math.sinh(s), df) / p);
  let reach = 2;
  while (excess(reach) > 0 && reach < 700) reach *= 2;
  return reach < 700 ? -Math.sinh(findRoot(excess, 0, reach)) : Number.NEGATIVE_INFINITY;
}

/** The two-tailed p-value of a standard normal statistic; 1 at 0, and accurate far into the tail. */
export function normalTwoTailed(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/** The two-tailed p-value of a t statistic with `df` > 0; 1 at 0, and accurate far into the tail. */
export function tTwoTailed(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}

/** P(F ≥ f), the p-value of an F statistic (f ≥ 0; both degrees of freedom > 0), accurate far into the tail. */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const [over, under] = [df1 * f, df2];
  return betaRatio(df2 / 2, df1 / 2, under / (over + under), over / (over + under));
}

/** P(X ≥ x), the p-value of a χ² statistic (x ≥ 0; `df` > 0), accurate far into the tail. */
export function chiSquareUpperTail(x: number, df: number): number {
  if (x <= 0) return 1;
  return x > df + 2 ? upperGammaRatio(df / 2, x / 2) : 1 - lowerGammaRatio(df / 2, x / 2);
}
