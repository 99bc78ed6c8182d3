/** How many requests are under way at a time; GitHub asks programs not to send many at once. */
const atOnce = 6;

/** Does something to each item, a few at a time, and gives the results in the order of the items. Throws with the first. */
export async function inTurns<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let place = next++; place < items.length; place = next++)
      results[place] = await act(items[place] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return results;
}
