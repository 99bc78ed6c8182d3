import { literally, writeAddress } from '#core/search/address.ts';
import type { Outcome, Query } from '#core/search/ask.ts';
import { linkTo, make } from './make.ts';

/** How long nothing has to change before counts are read out: who types is not interrupted. In milliseconds. */
const silence = 900;

/** Says how many there are, for what, and what was looked for instead of what was typed; `heard` is the line that is read out. */
export function teller(count: HTMLElement, heard: HTMLElement) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readOut = (text: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (heard.textContent !== text) heard.textContent = text;
    }, silence);
  };
  return {
    /** `offers` are guesses at words that were not looked for: whole texts have what was typed. */
    found(query: Query, { documents, corrections }: Outcome, offers: Outcome['corrections'] = []): void {
      const total = documents.length;
      const instead = corrections.map(({ instead: word }) => word);
      const words = corrected(query.words, corrections);
      const number = total === 0 ? 'Nothing found' : counted(total);
      const about = words ? [' for ', make('i', '', words)] : [];
      count.replaceChildren(
        make('span', '', total === 0 ? number : make('b', '', number), ...about, total === 0 ? ', yet.' : ''),
        ...corrections.map(({ typed, instead: word }) => {
          const link = linkTo(writeAddress(literally(query, typed)), `Search for “${typed}”`);
          link.dataset['way'] = '';
          return make('span', '', `Looked for “${word}”. `, link);
        }),
        ...offers.map((offer) => {
          const meant = { ...query, words: corrected(query.words, [offer]) };
          const link = linkTo(writeAddress(meant), `“${offer.instead}”`);
          link.dataset['way'] = '';
          return make('span', '', 'Did you mean ', link, '?');
        }),
      );
      readOut(
        [`${number}${words ? ` for ${words}` : ''}.`, ...instead.map((word) => `Looked for ${word}.`)].join(
          ' ',
        ),
      );
    },
    failed(): void {
      const text = 'Search could not start. Reload the page, or look through the priorities.';
      count.textContent = text;
      readOut(text);
    },
  };
}

/** A number of practices in words. */
export const counted = (total: number): string =>
  total === 1 ? '1 practice' : `${total.toLocaleString('en-GB')} practices`;

/** A query with what was looked for instead of what was typed. */
export const corrected = (words: string, corrections: Outcome['corrections']): string =>
  corrections.reduce(
    (text, { typed, instead }) => text.replace(new RegExp(`\\b${typed}\\b`, 'iu'), instead),
    words,
  );
