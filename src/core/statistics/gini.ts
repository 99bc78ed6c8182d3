/**
 * The Gini coefficient of some shares, from 0 (all the same) to just under 1 (one has everything); 0 where nobody has
 * anything. Half the mean absolute difference between any two, divided by the mean (Gini 1912; Sen 1973, section 2.8).
 */
export function gini(shares: readonly number[]): number {
  const sorted = shares.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, share) => total + share, 0);
  if (sum === 0) return 0;
  const ranked = sorted.reduce((total, share, place) => total + (place + 1) * share, 0);
  const n = sorted.length;
  return (2 * ranked) / (n * sum) - (n + 1) / n;
}
