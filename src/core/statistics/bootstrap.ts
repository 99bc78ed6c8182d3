import type { Interval } from './confidence-interval.ts';
import { randomStream } from './random.ts';

/** `samples` resamples drawn from `seed`; the share `level` of them lies inside the interval. */
export type BootstrapOptions = { samples: number; seed: number; level?: number };

/**
 * The percentile bootstrap interval of a statistic (Efron 1979): items are drawn with replacement, again and again,
 * and the statistic taken of each draw. The same seed gives the same interval.
 *
 * `ci` is null when the statistic had no value (null) in any draw; `used` counts the draws in which it had one.
 */
export function bootstrapInterval<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  { samples, seed, level = 0.95 }: BootstrapOptions,
): { ci: Interval | null; used: number } {
  const random = randomStream(seed);
  const values: number[] = [];
  for (let i = 0; i < samples && items.length > 0; i++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)] as T);
    const value = statistic(sample);
    if (value !== null) values.push(value);
  }
  values.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  const ci: Interval | null =
    values.length === 0 ? null : [quantile(values, tail), quantile(values, 1 - tail)];
  return { ci, used: values.length };
}

/** The value below which a share `p` of sorted values lies, interpolated (Hyndman & Fan 1996, definition 7). */
export function quantile(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
