import type { Outcome, Query } from '#core/search/ask.ts';
import type { SearchIndex } from '#core/search/open-index.ts';
import type { FullText } from './full-text.ts';
import type { Parts } from './parts.ts';
import { resultItem } from './result-item.ts';
import { showWays } from './show-ways.ts';

/** Fewer results than this, and whole texts are searched too. */
const few = 5;

type About = {
  parts: Parts;
  inText: FullText;
  nameOf: (facet: string, value: string) => string;
  /** Whether something else has been asked meanwhile. */
  stale: () => boolean;
};

/** Where titles and posts have little: what whole texts have, and ways on where there is nothing at all. */
export async function whereFew(
  query: Query,
  outcome: Outcome,
  index: SearchIndex,
  about: About,
): Promise<void> {
  const { parts, inText, nameOf, stale } = about;
  const { documents } = outcome;
  parts.besides.hidden = true;
  parts.advice.hidden = documents.length > 0;
  if (documents.length === 0) await showWays(parts.ways, query, outcome, { index, nameOf });
  if (stale() || documents.length >= few || !query.words) return;
  const already = new Set((await index.shown(documents)).map(({ id }) => id));
  const read = outcome.filters.map(({ facet, value }) => [facet, [value]] as const);
  const results = await inText(query.words, new Map([...read, ...query.chosen]), already).catch(() => []);
  if (stale() || results.length === 0) return;
  parts.besides.hidden = false;
  const first = documents.length + 1;
  parts.besidesList.replaceChildren(...results.map((one, at) => resultItem(parts.template, one, first + at)));
}
