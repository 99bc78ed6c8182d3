import type { Facet, SearchIndex } from './open-index.ts';
import type { Ranked } from './rank.ts';
import type { Reading } from './read-query.ts';

/** Values chosen in each facet: any of those of a facet, and all facets. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

/** How many documents there are for each value of each facet. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is left of some documents after filters, and how many each value would leave. */
export type Narrowed = { kept: Ranked[]; counts: Counts };

/** What is chosen together with what words name, facet by facet; two phases named widen one another. */
export const chosenWith = (filters: Reading['filters'], chosen: Chosen): Chosen =>
  new Map([
    ...[...Map.groupBy(filters, ({ facet }) => facet)].map(
      ([facet, those]) => [facet, those.map(({ value }) => value)] as const,
    ),
    ...chosen,
  ]);

/**
 * Keeps the documents that fit what is chosen, in their order. Values of one facet widen one another, so the counts of a facet
 * are those that the other facets leave.
 */
export function narrow(found: readonly Ranked[], chosen: Chosen, facets: SearchIndex['facets']): Narrowed {
  const tests = [...chosen].flatMap(([name, values]) => {
    const facet = facets.get(name);
    return facet ? [{ name, facet, wanted: numbersOf(facet, values) }] : [];
  });
  const tallies = new Map(
    [...facets].map(([name, facet]) => [name, new Array<number>(facet.values.length).fill(0)]),
  );
  const kept: Ranked[] = [];
  for (const one of found) {
    const failed = tests.filter(
      ({ facet, wanted }) => !facet.of(one.document).some((value) => wanted.has(value)),
    );
    if (failed.length === 0) kept.push(one);
    if (failed.length > 1) continue;
    for (const [name, facet] of facets)
      if (failed.length === 0 || failed[0]?.name === name)
        tallyUp(tallies.get(name) ?? [], facet.of(one.document));
  }
  const counts = [...facets].map(([name, { values }]) => {
    const tally = tallies.get(name) ?? [];
    return [name, new Map(values.map((value, at) => [value, tally[at] ?? 0]))] as const;
  });
  return { kept, counts: new Map(counts) };
}

const numbersOf = ({ values }: Facet, wanted: readonly string[]): Set<number> =>
  new Set(wanted.map((value) => values.indexOf(value)));

function tallyUp(tally: number[], values: readonly number[]): void {
  for (const value of values) tally[value] = (tally[value] ?? 0) + 1;
}
