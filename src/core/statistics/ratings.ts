/** What one rater said of one item: a number, or a name where order means nothing. */
export type Rating = { item: string; rater: string; value: number | string };

/**
 * The values given to each item, items in order of first appearance.
 *
 * RangeError when a rater rates the same item twice: say beforehand which of the two counts.
 */
export function valuesByItem(ratings: readonly Rating[]): Rating['value'][][] {
  const items = new Map<string, Map<string, Rating['value']>>();
  for (const { item, rater, value } of ratings) {
    const values = items.get(item) ?? new Map<string, Rating['value']>();
    if (values.has(rater))
      throw new RangeError(`Unexpected second rating of "${item}" by "${rater}", expected one`);
    items.set(item, values.set(rater, value));
  }
  return [...items.values()].map((values) => [...values.values()]);
}
