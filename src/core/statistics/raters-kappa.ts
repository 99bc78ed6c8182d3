import { cohenKappa, type KappaWeights } from './cohen-kappa.ts';
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
  const shared = [...first.keys()].filter((item) => second.has(item));
  const values = shared.flatMap((item) => [first.get(item) ?? '', second.get(item) ?? '']);
  const categories = [...new Set(values)].sort(inOrder);
  const table = categories.map(() => categories.map(() => 0));
  for (const item of shared) {
    const row = table[categories.indexOf(first.get(item) ?? '')];
    const column = categories.indexOf(second.get(item) ?? '');
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return cohenKappa(table, costs(categories, weights));
}

function inOrder(a: Rating['value'], b: Rating['value']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function costs(
  categories: readonly Rating['value'][],
  weights: 'unweighted' | 'linear' | 'quadratic',
): KappaWeights {
  if (weights === 'unweighted' || !categories.every((value) => typeof value === 'number')) return weights;
  const power = weights === 'linear' ? 1 : 2;
  return categories.map((a) => categories.map((b) => Math.abs(a - b) ** power));
}
