import type { Find, Span } from './match.ts';

/** A text as detectors read it, and the way back: `at(offset)` is the offset in the text it was made from. */
export type Plain = { text: string; at: (offset: number) => number };

const unusual = /[^\x20-\x7e]/;
const digit = /\p{Nd}/u;

/** The value of a decimal digit of any script: each script's ten stand in a row, and rows begin with a zero. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (digit.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

function plainCharacter(character: string): string {
  if (!unusual.test(character)) return character;
  if (/[\s\p{Zs}]/u.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  if (/[\u2018\u2019\u02bc]/.test(character)) return "'";
  if (/\p{Cf}|\u034f/u.test(character)) return '';
  if (digit.test(character)) return digitValue(character);
  return /[\uff01-\uff5e]/.test(character) ? character.normalize('NFKC') : character;
}

/** Makes digits, dashes, spaces and full-width letters of all scripts plain, and leaves out what has no width. */
export function plainText(text: string): Plain {
  if (!unusual.test(text)) return { text, at: (offset) => offset };
  let plain = '';
  const origins: number[] = [];
  let origin = 0;
  for (const character of text) {
    const made = plainCharacter(character);
    for (let unit = 0; unit < made.length; unit += 1)
      origins.push(origin + Math.min(unit, character.length - 1));
    plain += made;
    origin += character.length;
  }
  origins.push(text.length);
  return { text: plain, at: (offset) => origins[offset] ?? text.length };
}

/** Runs a detector on any text; what it finds stands at offsets of that text. */
export function findIn(find: Find, text: string, near = ''): Span[] {
  const { text: plain, at } = plainText(text);
  return find(plain, plainText(near).text).map(({ start, end }) => ({
    start: at(start),
    end: at(end - 1) + lastLength(text, at(end - 1)),
  }));
}

const lastLength = (text: string, offset: number): number =>
  (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
