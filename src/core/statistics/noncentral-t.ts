import type { Interval } from './confidence-interval.ts';
import { normalCdf } from './distributions.ts';
import { findRoot } from './find-root.ts';
import { logGamma } from './log-gamma.ts';

/** The density below which the tails are cut off. */
const negligible = 1e-20;

/**
 * P(T ≤ t) for the noncentral t distribution with `df` > 0 and noncentrality `ncp`.
 *
 * The mean of Φ(t s − ncp) over s = √(χ²/df), by the trapezium rule in ln s, which for so smooth a curve is exact to
 * about 1e-13.
 */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  const step = Math.min(1 / Math.sqrt(2 * df), 1 / (1 + Math.abs(t) + Math.abs(ncp))) / 6;
  const constant = Math.log(2) - logGamma(df / 2);
  const density = (u: number) => {
    const half = (df / 2) * Math.exp(2 * u);
    return Math.exp(constant + (df / 2) * Math.log(df / 2) + df * u - half);
  };
  let total = 0;
  for (const direction of [1, -1]) {
    for (let i = direction === 1 ? 0 : 1; ; i++) {
      const u = direction * i * step;
      const weight = density(u);
      if (weight < negligible) break;
      total += weight * normalCdf(t * Math.exp(u) - ncp);
    }
  }
  return total * step;
}

/** The noncentralities under which a t so high, or so low, would be seen with probability (1 − level) / 2. */
export function noncentralTInterval(t: number, df: number, level = 0.95): Interval {
  if (!(level > 0 && level < 1)) throw new RangeError(`Unexpected level ${level}, expected between 0 and 1`);
  const solve = (p: number) => {
    const excess = (ncp: number) => noncentralTCdf(t, df, ncp) - p;
    let reach = 4 + Math.abs(t);
    while (excess(t - reach) < 0 || excess(t + reach) > 0) reach *= 2;
    return findRoot(excess, t - reach, t + reach, 1e-12);
  };
  return [solve((1 + level) / 2), solve((1 - level) / 2)];
}
