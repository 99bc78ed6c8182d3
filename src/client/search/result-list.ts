import type { Outcome } from '#core/search/ask.ts';
import { marked } from '#core/search/marked.ts';
import type { SearchIndex, Shown } from '#core/search/open-index.ts';
import type { Parts } from './parts.ts';
import { type Result, resultItem } from './result-item.ts';

/** How many results are put on the page at a time. */
const batch = 10;

/** The list of results, and the button for more of them. */
export type ResultList = {
  /** Fetches the first results of an outcome; what it gives puts them on the page. */
  ready(outcome: Outcome, index: SearchIndex): Promise<() => void>;
};

/** Takes hold of the list. `begin` searches, when more is asked for of what the server rendered. */
export function resultList(parts: Parts, begin: () => Promise<void>): ResultList {
  const { results, more, template, practices } = parts;
  let now: { outcome: Outcome; index: SearchIndex; upTo: number } | undefined;

  async function itemsFrom(outcome: Outcome, index: SearchIndex, from: number): Promise<HTMLElement[]> {
    const some = await index.shown(outcome.documents.slice(from, from + batch));
    return some.map((one, at) =>
      resultItem(template, resultOf(one, outcome.words, practices), from + at + 1),
    );
  }

  function showMore(): void {
    const left = (now?.outcome.documents.length ?? 0) - (now?.upTo ?? 0);
    more.hidden = left <= 0;
    more.textContent = `${Math.min(batch, left)} more`;
  }

  async function add(): Promise<void> {
    if (!now) await begin();
    const mine = now;
    if (!mine) return;
    const from = mine.upTo;
    const items = await itemsFrom(mine.outcome, mine.index, from);
    if (mine !== now || mine.upTo !== from) return;
    results.append(...items);
    mine.upTo += items.length;
    showMore();
    items[0]?.querySelector('a')?.focus();
  }

  more.addEventListener('click', () => void add());
  return {
    async ready(outcome, index) {
      const items = await itemsFrom(outcome, index, 0);
      return () => {
        results.replaceChildren(...items);
        now = { outcome, index, upTo: items.length };
        showMore();
      };
    },
  };
}

const resultOf = (one: Shown, words: readonly string[], practices: string): Result => ({
  id: one.id,
  href: `${practices}${one.id}/`,
  title: marked(one.title, words),
  snippet: marked(one['post'] ?? '', words),
  about: one['about'] ?? '',
  marks: one['marks'] ?? '',
  hallmark: one['hallmark'] ?? '',
  estimate: one['estimate'] ?? '',
  status: one['status'] ?? '',
});
