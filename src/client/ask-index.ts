import type { Counts, Found, Pagefind } from './pagefind.ts';
import { filtersOf, type Query } from './query.ts';

/** Everything that a query found, best first, and how many each box would find. */
export type Outcome = { found: Found[]; counts: Counts };

/**
 * Asks the index. Without words everything that fits, surest first; with words the closest first.
 *
 * The boxes of a facet widen one another, so their counts come from the query without that facet.
 */
export async function askIndex(pagefind: Pagefind, query: Query): Promise<Outcome> {
  const words = query.words || null;
  const order = words ? {} : { sort: { surest: 'desc' as const } };
  const ask = (leaving?: string) => pagefind.search(words, { filters: filtersOf(query, leaving), ...order });
  const [main, ...others] = await Promise.all([ask(), ...[...query.chosen.keys()].map((name) => ask(name))]);
  const counts: Counts = { ...main.filters };
  for (const [index, name] of [...query.chosen.keys()].entries()) {
    const wider = others[index]?.filters[name];
    if (wider) counts[name] = wider;
  }
  return { found: main.results, counts };
}
