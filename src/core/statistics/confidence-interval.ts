import { normalQuantile, tQuantile } from './distributions.ts';

/** Two ends, lower first. */
export type Interval = [low: number, high: number];

/**
 * estimate ± quantile × se, from the normal distribution, or Student's t where `df` is given.
 *
 * `level` is the share of such intervals that hold the true value, above 0 and below 1 (RangeError otherwise).
 */
export function confidenceInterval(
  estimate: number,
  se: number,
  { level = 0.95, df }: { level?: number; df?: number | undefined } = {},
): Interval {
  if (!(level > 0 && level < 1)) throw new RangeError(`Unexpected level ${level}, expected between 0 and 1`);
  const tail = (1 + level) / 2;
  const reach = se * quantileOf(tail, df);
  return [estimate - reach, estimate + reach];
}

const known = new Map<string, number>();
const knownMax = 1000;

/** Confidence and degrees of freedom are the same few again and again, and a quantile takes longer than all else of an interval. */
function quantileOf(tail: number, df: number | undefined): number {
  const key = `${tail} ${df}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const quantile = df === undefined ? normalQuantile(tail) : tQuantile(tail, df);
  if (known.size >= knownMax) known.clear();
  known.set(key, quantile);
  return quantile;
}
