import { type Way, waysOn } from '#core/search/advice.ts';
import type { Outcome, Query } from '#core/search/ask.ts';
import type { SearchIndex } from '#core/search/open-index.ts';
import { linkTo, make } from './make.ts';
import { counted } from './tell.ts';

/** Lists what to try when nothing was found, each with how many it would find. */
export async function showWays(
  list: Element,
  query: Query,
  outcome: Outcome,
  { index, nameOf }: { index: SearchIndex; nameOf: (facet: string, value: string) => string },
): Promise<void> {
  const ways = await waysOn(query, outcome, index);
  list.replaceChildren(
    ...ways.map((way) => {
      const link = linkTo(way.search || location.pathname, textOf(way, nameOf));
      link.dataset['way'] = '';
      return make('li', '', link, ' ', make('span', 'num', counted(way.found)));
    }),
  );
}

function textOf({ leaves }: Way, nameOf: (facet: string, value: string) => string): string {
  if ('facet' in leaves) return `Without “${nameOf(leaves.facet, leaves.value)}”`;
  return leaves.typed === '' ? 'Without any filter' : `Without “${leaves.typed}”`;
}
