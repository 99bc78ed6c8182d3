import { weightedKappa } from './cohen-kappa.ts';
import type { Rating } from './ratings.ts';

/**
 * Cohen's kappa from ratings. With more than two raters, the mean of the kappas of all pairs that have items in
 * common and a kappa (Light 1971). Null when there is no such pair.
 *
 * Categories are the values that occur. Weights go by the values themselves where all are numbers, so that 2 and 5
 * are three steps apart though nobody said 3; by place in alphabetical order otherwise.
 */
export function ratersKappa(
  ratings: readonly Rating[],
  weights: 'unweighted' | 'linear' | 'quadratic' = 'unweighted',
): number | null {
  const raters = Map.groupBy(ratings, ({ rater }) => rater);
  const given = [...raters.values()].map((list) => new Map(list.map(({ item, value }) => [item, value])));
  const kappas: number[] = [];
  for (const [i, first] of given.entries()) {
    for (const second of given.slice(i + 1)) {
      const kappa = pairKappa(first, second, weights);
      if (kappa !== null) kappas.push(kappa);
    }
  }
  return kappas.length === 0 ? null : kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length;
}

type Given = ReadonlyMap<string, Rating['value']>;

function pairKappa(
  first: Given,
  second: Given,
  weights: 'unweighted' | 'linear' | 'quadratic',
): number | null {
  const pairs = [...first].flatMap(([item, value]) => {
    const other = second.get(item);
    return other === undefined ? [] : [[value, other] as const];
  });
  const categories = [...new Set(pairs.flat())].sort(inOrder);
  const places = new Map(categories.map((value, place) => [value, place]));
  const [rows, columns] = [categories.map(() => 0), categories.map(() => 0)];
  const cost = costOf(categories, weights);
  let observed = 0;
  for (const [a, b] of pairs) {
    const [i, j] = [places.get(a) ?? 0, places.get(b) ?? 0];
    rows[i] = (rows[i] ?? 0) + 1;
    columns[j] = (columns[j] ?? 0) + 1;
    observed += cost(i, j);
  }
  return weightedKappa(observed, { rows, columns, total: pairs.length, cost });
}

function inOrder(a: Rating['value'], b: Rating['value']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function costOf(
  categories: readonly Rating['value'][],
  weights: 'unweighted' | 'linear' | 'quadratic',
): (i: number, j: number) => number {
  if (weights === 'unweighted') return (i, j) => Number(i !== j);
  const numbers = categories.every((value) => typeof value === 'number') ? categories : categories.keys();
  const values = [...numbers] as number[];
  const power = weights === 'linear' ? 1 : 2;
  return (i, j) => Math.abs((values[i] ?? 0) - (values[j] ?? 0)) ** power;
}
