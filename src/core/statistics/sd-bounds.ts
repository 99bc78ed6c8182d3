import { readDecimal } from './decimal.ts';

/** Scores run from `min` to `max`; `whole` when a single score is always a whole number (limits then are too). */
export type Scale = { min: number; max: number; whole?: boolean };

/**
 * The smallest and largest standard deviation (n − 1) that n scores on this scale can have with this mean, allowing
 * for the rounding of the mean as printed. Null when no scores on the scale have the mean.
 *
 * Smallest: all as near the mean as the scale lets them be. Largest: all at the two ends but one (Heathers and
 * others 2018, SPRITE). RangeError for fewer than 2 scores, or a scale without length.
 */
export function sdBounds(
  mean: string | number,
  n: number,
  scale: Scale,
): { min: number; max: number } | null {
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError(`Unexpected n ${n}, expected at least 2`);
  if (!(scale.max > scale.min))
    throw new RangeError(`Unexpected scale ${scale.min} to ${scale.max}, expected min < max`);
  const sums = candidateSums(mean, n, scale);
  if (sums.length === 0) return null;
  const least = Math.min(...(scale.whole ? sums.map((sum) => leastSquares(sum, n)) : [0]));
  const most = Math.max(...sums.map((sum) => mostSquares(sum, n, scale)));
  return { min: Math.sqrt(least / (n - 1)), max: Math.sqrt(most / (n - 1)) };
}

/** Is a printed deviation, give or take its rounding, inside the bounds? */
export function sdWithinBounds(sd: string | number, bounds: { min: number; max: number }): boolean {
  const half = 0.5 / 10 ** readDecimal(sd).decimals + 1e-9;
  return Number(sd) + half >= bounds.min && Number(sd) - half <= bounds.max;
}

/**
 * The sums among which the extremes lie: the whole ones when scores are whole; else both ends of what rounds to the
 * mean and, between them, the sums with every score at an end of the scale.
 */
function candidateSums(mean: string | number, n: number, { min, max, whole }: Scale): number[] {
  const half = 0.5 / 10 ** readDecimal(mean).decimals;
  const hair = 1e-9 * n * Math.max(Math.abs(min), Math.abs(max), 1);
  const low = Math.max(n * (Number(mean) - half) - hair, n * min);
  const high = Math.min(n * (Number(mean) + half) + hair, n * max);
  if (low > high) return [];
  if (whole) return steps(Math.ceil(low), high, 1);
  const first = n * min + Math.ceil((low - n * min) / (max - min)) * (max - min);
  return [low, high, ...steps(first, high, max - min)];
}

/** At most some ten thousand values from `first` to `last`: more would not change the answer to any printed digit. */
function steps(first: number, last: number, by: number): number[] {
  const stride = by * Math.max(1, Math.ceil((last - first) / by / 10_000));
  const values: number[] = [];
  for (let i = 0; first + i * stride <= last; i++) values.push(first + i * stride);
  return values;
}

/** The sum of squared distances from the mean of n whole numbers that are as equal as can be. */
function leastSquares(sum: number, n: number): number {
  const above = sum - n * Math.floor(sum / n);
  return (above * (n - above)) / n;
}

/** The same when all are at the ends of the scale but for one that makes up the sum. */
function mostSquares(sum: number, n: number, { min, max }: Scale): number {
  const mean = sum / n;
  const atTop = Math.min(n, Math.floor((sum - n * min) / (max - min) + 1e-12));
  if (atTop === n) return n * (max - mean) ** 2;
  const odd = sum - atTop * max - (n - atTop - 1) * min;
  return atTop * (max - mean) ** 2 + (n - atTop - 1) * (mean - min) ** 2 + (odd - mean) ** 2;
}
