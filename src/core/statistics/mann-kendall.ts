import { normalTwoTailed } from './distributions.ts';

/**
 * The Mann–Kendall test for a trend in values in the order of time (Mann 1945, Kendall 1975), with the correction for ties
 * and for continuity: `s` is how many more pairs rise than fall, `p` is two-sided. From about ten values on the normal
 * distribution is near enough. `p` is 1 where nothing changes.
 */
export function mannKendall(values: readonly number[]): { s: number; p: number } {
  let s = 0;
  for (const [i, value] of values.entries())
    for (const later of values.slice(i + 1)) s += Math.sign(later - value);
  const weight = (count: number) => count * (count - 1) * (2 * count + 5);
  let ties = 0;
  for (const same of Map.groupBy(values, (value) => value).values()) ties += weight(same.length);
  const variance = (weight(values.length) - ties) / 18;
  if (variance <= 0 || s === 0) return { s, p: 1 };
  return { s, p: normalTwoTailed((s - Math.sign(s)) / Math.sqrt(variance)) };
}
