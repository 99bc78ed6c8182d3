import type { Correction } from './correction.ts';
import { type Answer, find } from './find.ts';
import { type Chosen, type Counts, chosenWith, narrow } from './narrow.ts';
import type { SearchIndex } from './open-index.ts';
import type { Order } from './orders.ts';
import { agreed, type Ranked } from './rank.ts';
import type { Reading } from './read-query.ts';

/** What a reader looks for: words, values chosen in facets, phrases to take as they are typed, and the order of results. */
export type Query = { words: string; chosen: Chosen; literal: readonly string[]; order: Order };

/** Everything that a query found, in its order. */
export type Outcome = {
  documents: readonly number[];
  counts: Counts;
  /** Filters that words of the query stand for, as far as nothing was chosen in their facet. */
  filters: Reading['filters'];
  corrections: readonly Correction[];
  /** The words that were looked for, as they were typed or corrected. */
  words: readonly string[];
};

/** How much of a query a document covers at least to be listed: with less it has one common word of many. */
const leastCovered = 0.15;
/** The same in other orders than the closest first: there the surest of all would stand on top, whatever it is about. */
const leastInOrder = 0.5;

/** `places` gives documents their places in orders that the index does not know, as `like-my-school`. */
export type Places = (order: Order) => ((document: number) => number) | undefined;

/** Looks for a query in the index. Without words, everything that fits what is chosen, the surest first. */
export async function ask(
  query: Query,
  index: SearchIndex,
  places: Places = () => undefined,
): Promise<Outcome> {
  const answer = query.words ? await find(query.words, query.literal, index) : nothing;
  const filters = answer.filters.filter(({ facet }) => !query.chosen.has(facet));
  const onlyFilters = answer.terms === 0 && (!query.words || filters.length > 0);
  const ranked = onlyFilters ? everything(index) : covering(answer.ranked, query.order);
  const { kept, counts } = narrow(ranked, chosenWith(filters, query.chosen), index.facets);
  const closest = agreed(kept, index.documents, answer.terms);
  return {
    documents: inOrder(closest, query.order, index, places).map(({ document }) => document),
    ...{ counts, filters, corrections: answer.corrections, words: answer.words },
  };
}

const nothing = { ranked: [], filters: [], corrections: [], terms: 0, words: [] } satisfies Answer;

const everything = ({ documents }: SearchIndex): Ranked[] =>
  Array.from({ length: documents.count }, (_, document) => ({ document, score: 1, covers: 1 }));

/** Leaves out what has too little of the query; never all of it. */
function covering(ranked: readonly Ranked[], order: Order): readonly Ranked[] {
  const most = ranked.reduce((best, { covers }) => Math.max(best, covers), 0);
  const least = Math.min(order === 'closest' ? leastCovered : leastInOrder, most);
  return ranked.filter(({ covers }) => covers >= least);
}

function inOrder(
  closest: readonly Ranked[],
  order: Order,
  index: SearchIndex,
  places: Places,
): readonly Ranked[] {
  if (order === 'closest') return closest;
  const place = places(order) ?? index.order(order) ?? (() => 0);
  return closest.toSorted((a, b) => place(a.document) - place(b.document) || a.document - b.document);
}
