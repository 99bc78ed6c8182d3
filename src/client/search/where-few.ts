import type { Outcome, Query } from '#core/search/ask.ts';
import { chosenWith } from '#core/search/narrow.ts';
import type { SearchIndex } from '#core/search/open-index.ts';
import { textWords } from '#core/search/rank-texts.ts';
import type { FullText } from './full-text.ts';
import type { Parts } from './parts.ts';
import { type Result, resultItem } from './result-item.ts';
import { showWays } from './show-ways.ts';
import { corrected } from './tell.ts';

/** Fewer results than this, and whole texts are searched too. */
const few = 5;

type About = {
  parts: Parts;
  inText: FullText;
  nameOf: (facet: string, value: string) => string;
  /** Whether something else has been asked meanwhile. */
  stale: () => boolean;
  /** Whether texts have a word that no title has: they stand first then. */
  first: boolean;
};

/** Where titles and posts have little: what whole texts have, and ways on where there is nothing at all. */
export async function whereFew(
  query: Query,
  outcome: Outcome,
  index: SearchIndex,
  about: About,
): Promise<void> {
  const { parts, inText, nameOf, stale, first } = about;
  const { documents } = outcome;
  parts.besides.hidden = true;
  parts.advice.hidden = documents.length > 0;
  if (documents.length === 0) await showWays(parts.ways, query, outcome, { index, nameOf });
  if (stale() || (documents.length >= few && !first) || !query.words) return;
  const already = new Set((await index.shown(documents)).map(({ id }) => id));
  const results = await textsFor(query, outcome, index, inText).catch(() => []);
  const others = first ? results : results.filter(({ id }) => !already.has(id));
  if (stale() || others.length === 0) return;
  parts.besides.hidden = false;
  parts.found.insertBefore(parts.besides, first ? parts.results : null);
  const place = first ? 1 : documents.length + 1;
  parts.besidesList.replaceChildren(...others.map((one, at) => resultItem(parts.template, one, place + at)));
}

/** What whole texts have of the words as they were typed; where they have nothing, of those that were looked for instead. */
async function textsFor(
  { words, chosen }: Query,
  { filters, corrections }: Outcome,
  index: SearchIndex,
  inText: FullText,
): Promise<Result[]> {
  const look = (text: string) =>
    inText.find({
      words: textWords(text, filters),
      chosen: chosenWith(filters, chosen),
      count: index.documents.count,
    });
  const results = await look(words);
  return results.length > 0 || corrections.length === 0 ? results : look(corrected(words, corrections));
}
