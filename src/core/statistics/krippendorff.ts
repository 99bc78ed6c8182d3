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
  const totals = tally(pairable.flat());
  const n = pairable.reduce((sum, values) => sum + values.length, 0);
  const apart = distances(totals, metric);
  let observed = 0;
  for (const values of pairable) observed += disagreement(tally(values), apart) / (values.length - 1);
  const expected = disagreement(totals, apart) / (n - 1);
  return n === 0 || expected === 0 ? null : 1 - observed / expected;
}

type Tally = Map<Value, number>;
type Distance = (a: Value, b: Value) => number;

function tally(values: readonly Value[]): Tally {
  const counts: Tally = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The sum of the distances between all ordered pairs of values. */
function disagreement(counts: Tally, apart: Distance): number {
  let sum = 0;
  for (const [a, countA] of counts) {
    for (const [b, countB] of counts) if (a !== b) sum += countA * countB * apart(a, b);
  }
  return sum;
}

function distances(totals: Tally, metric: AlphaMetric): Distance {
  if (metric === 'nominal') return () => 1;
  const numbers = [...totals.keys()].map((value) => numeric(value, metric)).sort((a, b) => a - b);
  if (metric === 'ordinal') return rankDistance(numbers, totals);
  return (a, b) => {
    const difference = Number(a) - Number(b);
    return metric === 'interval' ? difference ** 2 : (difference / (Number(a) + Number(b))) ** 2;
  };
}

function numeric(value: Value, metric: AlphaMetric): number {
  if (typeof value === 'number' && Number.isFinite(value) && (metric !== 'ratio' || value >= 0)) return value;
  throw new RangeError(
    `Unexpected value ${JSON.stringify(value)} with the ${metric} metric, expected a number`,
  );
}

/** Two values are as many ranks apart as there are ratings between their middles. */
function rankDistance(sorted: readonly number[], totals: Tally): Distance {
  const middle = new Map<Value, number>();
  let below = 0;
  for (const value of sorted) {
    const count = totals.get(value) ?? 0;
    middle.set(value, below + count / 2);
    below += count;
  }
  return (a, b) => ((middle.get(a) ?? 0) - (middle.get(b) ?? 0)) ** 2;
}
