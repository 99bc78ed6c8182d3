import { literally, without, writeAddress } from './address.ts';
import { ask, type Outcome, type Query } from './ask.ts';
import type { SearchIndex } from './open-index.ts';
import { wordsOf } from './words.ts';

/** Something to try when nothing was found: what it leaves out, how many there would be, and where it leads. */
export type Way = {
  leaves: { facet: string; value: string } | { typed: string };
  found: number;
  search: string;
};

/** Ways on from a query that found nothing, the most fruitful first; only those that find something, and up to five. */
export async function waysOn(
  query: Query,
  { filters }: Pick<Outcome, 'filters'>,
  index: SearchIndex,
): Promise<Way[]> {
  const lighter = [...query.chosen].flatMap(([facet, values]) =>
    values.map((value) => ({ leaves: { facet, value }, query: without(query, facet, value) })),
  );
  const unread = filters.map(({ typed }) => ({ leaves: { typed }, query: literally(query, typed) }));
  const words = wordsOf(query.words);
  const fewer = (words.length > 1 ? words : []).map((word) => ({
    leaves: { typed: word },
    query: { ...query, words: words.filter((one) => one !== word).join(' ') },
  }));
  const bare =
    query.chosen.size > 1 ? [{ leaves: { typed: '' }, query: { ...query, chosen: new Map() } }] : [];
  const tried = await Promise.all(
    [...lighter, ...unread, ...fewer, ...bare].map(async ({ leaves, query: other }) => {
      const { documents } = await ask(other, index);
      return { leaves, found: documents.length, search: writeAddress(other) };
    }),
  );
  return tried
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found)
    .slice(0, 5);
}
