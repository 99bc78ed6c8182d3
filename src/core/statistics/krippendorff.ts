import type { Rating } from './ratings.ts';

/** How far apart two values are: different or not, in ranks, in units, or in proportion. */
export const alphaMetrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type AlphaMetric = (typeof alphaMetrics)[number];

type Value = Rating['value'];

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, for any number of raters and with gaps (Krippendorff
 * 2011). 1 is perfect, 0 what chance would do, below 0 worse than that.
 *
 * Each entry of `items` holds the values one item was given, in any order; items with fewer than two are left out.
 * Null where alpha has no meaning: nothing was rated twice, or all values are the same, so that no disagreement
 * could be expected. RangeError for values that are not numbers unless the metric is nominal, and for negative ones
 * with the ratio metric.
 */
export function krippendorffAlpha(items: readonly (readonly Value[])[], metric: AlphaMetric): number | null {
  const pairable = items.filter((values) => values.length > 1);
  const all = pairable.flat();
  const disagreement = disagreementBy(metric, all);
  let observed = 0;
  for (const values of pairable) observed += disagreement(values) / (values.length - 1);
  const expected = disagreement(all) / (all.length - 1);
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

/** The sum of the distances between all ordered pairs of the values. */
type Disagreement = (values: readonly Value[]) => number;

function disagreementBy(metric: AlphaMetric, all: readonly Value[]): Disagreement {
  if (metric === 'nominal') return unequalPairs;
  const totals = tally(all);
  const numbers = [...totals.keys()].map((value) => numeric(value, metric));
  if (metric === 'ratio') return ratioPairs;
  if (metric === 'interval') return (values) => squaredPairs(values as readonly number[]);
  const middles = middleRanks(numbers, totals);
  return (values) => squaredPairs(values.map((value) => middles.get(value) ?? 0));
}

function tally(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function unequalPairs(values: readonly Value[]): number {
  let equal = 0;
  for (const count of tally(values).values()) equal += count * count;
  return values.length * values.length - equal;
}

/** Σ (a − b)² over ordered pairs is 2m Σ (a − mean)². Counted from the first, so that equal values give exactly 0. */
function squaredPairs(values: readonly number[]): number {
  const origin = values[0] ?? 0;
  let sum = 0;
  for (const value of values) sum += value - origin;
  const mean = origin + sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return 2 * values.length * squares;
}

function ratioPairs(values: readonly Value[]): number {
  const counts = [...tally(values as readonly number[])] as [number, number][];
  let sum = 0;
  for (const [i, [a, countA]] of counts.entries()) {
    for (let j = 0; j < i; j++) {
      const [b, countB] = counts[j] ?? [a, 0];
      sum += 2 * countA * countB * ((a - b) / (a + b)) ** 2;
    }
  }
  return sum;
}

function numeric(value: Value, metric: AlphaMetric): number {
  if (typeof value === 'number' && Number.isFinite(value) && (metric !== 'ratio' || value >= 0)) return value;
  throw new RangeError(
    `Unexpected value ${JSON.stringify(value)} with the ${metric} metric, expected a number`,
  );
}

/** Two values are as many ranks apart as there are ratings between their middles. */
function middleRanks(distinct: number[], totals: ReadonlyMap<Value, number>): Map<Value, number> {
  const middles = new Map<Value, number>();
  let below = 0;
  for (const value of distinct.sort((a, b) => a - b)) {
    const count = totals.get(value) ?? 0;
    middles.set(value, below + count / 2);
    below += count;
  }
  return middles;
}
