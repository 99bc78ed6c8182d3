import type { Rating } from './ratings.ts';

/**
 * Of all pairs of ratings of the same item, how many percent (0 to 100) are equal. With two raters: the percent of
 * items they agree on. Says nothing of chance. Null when no item has two ratings.
 */
export function percentAgreement(items: readonly (readonly Rating['value'][])[]): number | null {
  let pairs = 0;
  let equal = 0;
  for (const values of items) {
    for (const [i, value] of values.entries()) {
      const others = values.slice(i + 1);
      pairs += others.length;
      equal += others.filter((other) => other === value).length;
    }
  }
  return pairs === 0 ? null : (100 * equal) / pairs;
}
