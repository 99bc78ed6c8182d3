import { literally, without } from '#core/search/address.ts';
import type { Outcome, Query } from '#core/search/ask.ts';
import { make } from './make.ts';

/** A filter that holds, and the query without it. */
type Chip = { text: string; without: Query };

/** Every filter that holds: those that were chosen, and those that were read from the words. */
function chipsOf(
  query: Query,
  { filters }: Outcome,
  nameOf: (facet: string, value: string) => string,
): Chip[] {
  const chosen = [...query.chosen].flatMap(([facet, values]) =>
    values.map((value) => ({ text: nameOf(facet, value), without: without(query, facet, value) })),
  );
  const read = filters.map(({ facet, value, typed }) => ({
    text: `“${typed}”: ${nameOf(facet, value)}`,
    without: literally(query, typed),
  }));
  return [...chosen, ...read];
}

/** Shows filters as buttons that take them away; hides the list where there is none. */
export function showChips(
  list: HTMLElement,
  query: Query,
  outcome: Outcome,
  { nameOf, go }: { nameOf: (facet: string, value: string) => string; go: (query: Query) => void },
): void {
  const chips = chipsOf(query, outcome, nameOf);
  list.hidden = chips.length === 0;
  list.replaceChildren(
    ...chips.map(({ text, without: other }) => {
      const button = make('button', 'chip', text, cross());
      button.setAttribute('type', 'button');
      button.setAttribute('aria-label', `${text}: remove this filter`);
      button.addEventListener('click', () => go(other));
      return make('li', '', button);
    }),
  );
}

function cross(): HTMLElement {
  const sign = make('span', '', '×');
  sign.setAttribute('aria-hidden', 'true');
  return sign;
}
