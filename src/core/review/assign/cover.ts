import type { Given, Quorum } from '../quorum.ts';

/** What a quorum asks for besides the number of reviews. */
const kinds = ['external', 'expert', 'experienced'] as const;

/** Which of the three a reviewer would bring, as bits. */
const bits = (one: Given): number =>
  kinds.reduce((sum, kind, place) => sum + (one[kind] ? 1 << place : 0), 0);

/**
 * The fewest people of those there are who bring what is still missing; infinity where they cannot. At most one of each is
 * ever wanted more than once, so it is enough to look at the eight sorts of people: missing counts go down one by one.
 */
export function fewest(missing: Quorum, sorts: ReadonlyMap<number, number>): number {
  const wanted = kinds.map((kind) => Math.max(0, missing[kind]));
  if (wanted.every((count) => count === 0)) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const [sort, count] of sorts) {
    const helps = wanted.some((still, place) => still > 0 && sort & (1 << place));
    if (count === 0 || !helps) continue;
    const [external = 0, expert = 0, experienced = 0] = wanted.map(
      (still, place) => still - (sort & (1 << place) ? 1 : 0),
    );
    const left = new Map(sorts).set(sort, count - 1);
    best = Math.min(best, 1 + fewest({ reviews: 0, external, expert, experienced }, left));
    if (best === 1) return best;
  }
  return best;
}

/** How many people there are of each of the eight sorts. */
export function sortsOf(people: readonly Given[]): Map<number, number> {
  const sorts = new Map<number, number>();
  for (const one of people) sorts.set(bits(one), (sorts.get(bits(one)) ?? 0) + 1);
  return sorts;
}

/** The same people without one. */
export const without = (sorts: ReadonlyMap<number, number>, one: Given): Map<number, number> =>
  new Map(sorts).set(bits(one), (sorts.get(bits(one)) ?? 1) - 1);

/** What is missing of a quorum once these reviews are there; never below nothing. */
export function missingOf(quorum: Quorum, given: readonly Given[]): Quorum {
  const left = (kind: (typeof kinds)[number]) =>
    Math.max(0, quorum[kind] - given.filter((one) => one[kind]).length);
  return {
    reviews: Math.max(0, quorum.reviews - given.length),
    external: left('external'),
    expert: left('expert'),
    experienced: left('experienced'),
  };
}
