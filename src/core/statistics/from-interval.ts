import type { Interval } from './confidence-interval.ts';
import { normalQuantile } from './distributions.ts';

/**
 * The standard error behind a printed interval that is symmetric on its own scale: its width / (2 × quantile).
 * `level` as printed (0.95). RangeError unless the ends are finite and in order.
 */
export function seFromInterval([low, high]: Interval, level = 0.95): number {
  if (!(low < high && Number.isFinite(high - low))) {
    throw new RangeError(`Unexpected interval ${low} to ${high}, expected the lower end first`);
  }
  return (high - low) / (2 * normalQuantile((1 + level) / 2));
}

/**
 * The standard error behind a printed effect and its exact two-tailed p-value (normal): |effect| / z.
 * RangeError unless 0 < p < 1 and the effect is not 0.
 */
export function seFromP(effect: number, p: number): number {
  if (!(p > 0 && p < 1 && Math.abs(effect) > 0)) {
    throw new RangeError(
      `Unexpected effect ${effect} with p ${p}, expected an effect other than 0 and 0 < p < 1`,
    );
  }
  return Math.abs(effect) / -normalQuantile(p / 2);
}
