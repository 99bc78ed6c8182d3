import type { Identifier, Span } from './match.ts';

/** A text as detectors read it, and the way back: `at(offset)` is the offset in the text it was made from. */
export type Plain = { text: string; at: (offset: number) => number };

/** What needs making plain: other than ASCII, underscores, spaces in a row (a page shows one). */
const unusual = /[^\x20-\x7e]|_| {2}/;
/** An underscore joins words and figures; in the name before an @ it is part of the name. */
const joining = /_(?![\w.%+'-]{0,64}@)/g;
const digit = /\p{Nd}/u;

/** The value of a decimal digit of any script: each script's ten stand in a row, and rows begin with a zero. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (digit.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** Letters of other alphabets that a reader takes for Latin ones: Cyrillic, Greek. */
const others = 'АВЕКМНОРСТХУІЈЅаеорсхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const latin = 'ABEKMHOPCTXYIJSaeopcxyijsABEZHIKMNOPTYXo';
const lookalikes = new Map([...others].map((letter, place) => [letter, latin[place] as string]));
/** Small raised or lowered figures are notes, squares and powers, not part of the number before them; so many in a row are a number. */
const raised = /[\u00aa\u00b2\u00b3\u00b9\u00ba\u2070-\u209c]/;
const raisedNumber = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]{5,}/g;

function plainCharacter(character: string): string {
  // A byte order mark within a text counts as white space, and is not seen.
  if (character === '\ufeff') return '';
  if (/[\s\p{Zs}]/u.test(character)) return ' ';
  if (/[\x21-\x7e]/.test(character)) return character;
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  if (/[\u2018\u2019\u02bc]/.test(character)) return "'";
  if (/[\u201c-\u201f]/.test(character)) return '"';
  if (/[\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb]/.test(character)) return '.';
  if (/[\p{Cf}\p{M}]/u.test(character)) return '';
  if (digit.test(character)) return digitValue(character);
  if (raised.test(character)) return character;
  // Full-width, bold, circled: one letter, figure or mark in another dress.
  const undressed = character.normalize('NFKC');
  return /^[\x21-\x7e]+$/.test(undressed) && undressed !== '...'
    ? undressed
    : (lookalikes.get(character) ?? character);
}

/**
 * Makes digits, dashes, quotes, spaces and dressed-up letters plain, runs of spaces one, look-alike letters Latin, and
 * leaves out what has no width.
 */
export function plainText(text: string): Plain {
  if (!unusual.test(text)) return { text, at: (offset) => offset };
  const spaced = text.replace(joining, ' ').replace(raisedNumber, (number) => number.normalize('NFKC'));
  let plain = '';
  let last = '';
  const origins: number[] = [];
  let origin = 0;
  for (const character of spaced) {
    const read = plainCharacter(character);
    const made = read === ' ' && last === ' ' ? '' : read;
    if (made !== '') last = made;
    for (let unit = 0; unit < made.length; unit += 1)
      origins.push(origin + Math.min(unit, character.length - 1));
    plain += made;
    origin += character.length;
  }
  origins.push(text.length);
  return { text: plain, at: (offset) => origins[offset] ?? text.length };
}

/** Looks for kinds of identifiers in any text; what is found stands at offsets of that text. */
export function findIn(
  identifiers: readonly Identifier[],
  text: string,
  near = '',
): (Span & { id: string })[] {
  const { text: plain, at } = plainText(text);
  const beside = plainText(near).text;
  return identifiers.flatMap(({ id, hint, find }) =>
    hint.test(plain)
      ? find(plain, beside).map(({ start, end }) => ({
          ...{ id, start: at(start) },
          end: at(end - 1) + lastLength(text, at(end - 1)),
        }))
      : [],
  );
}

const lastLength = (text: string, offset: number): number =>
  (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
