/** A group of `n` pupils of whom `events` (0 to n) said yes, passed, were absent … */
export type YesNoGroup = { n: number; events: number };

/** The four cells of a two-by-two table, ready for logarithms: yes and no of the treated, yes and no of the others. */
export type TwoByTwo = { yes1: number; no1: number; yes2: number; no2: number };

/**
 * The table of two groups, ½ added to every cell when one of them is 0 (Haldane 1940, Anscombe 1956; metafor's
 * `add = 1/2, to = "only0"`). RangeError for an empty group, or more events than pupils.
 */
export function twoByTwo(treated: YesNoGroup, comparison: YesNoGroup): TwoByTwo {
  for (const { n, events } of [treated, comparison]) {
    if (!(n > 0 && Number.isFinite(n))) throw new RangeError(`Unexpected group of ${n}, expected at least 1`);
    if (!(events >= 0 && events <= n))
      throw new RangeError(`Unexpected ${events} of ${n}, expected between 0 and ${n}`);
  }
  const cells = [
    treated.events,
    treated.n - treated.events,
    comparison.events,
    comparison.n - comparison.events,
  ];
  const add = cells.includes(0) ? 0.5 : 0;
  const [yes1 = 0, no1 = 0, yes2 = 0, no2 = 0] = cells.map((cell) => cell + add);
  return { yes1, no1, yes2, no2 };
}
