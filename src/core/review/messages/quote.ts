import { badCharacters } from '#core/writeup/characters.ts';

/** Text without what a reader cannot see; whatever joins letters or emoji honestly stays. */
function visibleOf(text: string): string {
  const plain = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  let seen = plain;
  for (const { start, end, ruleId } of badCharacters(plain).toReversed())
    if (ruleId !== 'text-stacked') seen = seen.slice(0, start) + seen.slice(end);
  return seen;
}

/** A character that does nothing and is not shown: it parts a sign from the word that would make it work. */
const APART = '\u2060';

/** Somebody's words with every sign that would do something on GitHub made plain: markup, links, names, numbers, formulas. */
const plainWords = (text: string): string =>
  visibleOf(text)
    .replace(/[\\`[\]*_~|]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('$', '&#36;')
    .replace(/@(?=[\w-])/g, `@${APART}`)
    .replace(/#(?=\d)/g, `#${APART}`)
    .replace(/(GH-)(?=\d)/gi, `$1${APART}`);

/**
 * Somebody's words as a quotation that does nothing: nobody is called, nothing is hidden, no picture is fetched, no address
 * hides behind other words, and no line of it can be taken for a line of the bot's.
 */
export const quote = (text: string, most = 4000): string =>
  visibleOf(cut(text, most))
    .split('\n')
    .map((line) => `> ${plainWords(line)}`.trimEnd())
    .join('\n');

const cut = (text: string, most: number): string =>
  text.length > most
    ? `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;

/** Words for the middle of a sentence: on one line, quiet as `quote` makes them, and cut where they are long. */
export const inline = (text: string, most = 200): string =>
  plainWords(cut(text.replace(/\s+/g, ' ').trim(), most)).replaceAll('\n', ' ');

/** A path as code: what would end the code, or the line, is replaced. */
export const path = (name: string): string =>
  `\`${visibleOf(name)
    .replace(/[`<\s]/g, '�')
    .slice(0, 300)}\``;

/** The title of a pull request, as the message of a commit has it: one line, nobody called, not too long. */
export const plainTitle = (title: string): string =>
  cut(visibleOf(title).replace(/\s+/g, ' ').trim(), 120).replace(/@(?=[\w-])/g, `@${APART}`) ||
  'Contribution';
