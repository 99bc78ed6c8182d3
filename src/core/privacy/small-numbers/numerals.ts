import { numberWords } from '#core/model/number-words.ts';

const pairs: Record<string, number> = { both: 2, 'a couple of': 2, twenty: 20, thirty: 30 };

const written = [...numberWords.slice(1).toReversed(), 'twenty', 'thirty', 'both', 'a couple of'];

/** What every text with a numeral matches: most sentences do not. */
export const numeralHint = new RegExp(`\\d|\\b(?:${written.join('|')})\\b`, 'i');

/** A whole number in figures or words, as a regular expression; read it with `numberOf`. */
export const numeral = `(?:\\d{1,4}|${written
  .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')})`;

/** What a numeral means. */
export function numberOf(text: string): number {
  const small = text.toLowerCase();
  const word = numberWords.indexOf(small);
  return word === -1 ? (pairs[small] ?? Number(small)) : word;
}
