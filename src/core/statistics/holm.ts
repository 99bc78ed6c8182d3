/**
 * p-values corrected for how many were looked at (Holm 1979): the smallest times their number, the next times one fewer, and
 * so on; never smaller than the one before it, at most 1. In the order they were given.
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
  const corrected = values.map(() => 1);
  let least = 0;
  for (const [rank, { p, place }] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (order.length - rank)));
    corrected[place] = least;
  }
  return corrected;
}
