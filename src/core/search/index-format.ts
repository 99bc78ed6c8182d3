import type { Postings } from './postings.ts';
import type { Word } from './words.ts';

/** A column of the index: the values there are, the sets of them that documents have, and which set each document has. */
export type Column = { values: string[]; sets: number[][]; codes: string };

/**
 * The file that a search starts from. Documents are numbered from the best supported to the least; `codes` have one character
 * for each.
 */
export type Start = {
  /** The folder, beside this file, that has the others: the digest of what is in them. */
  folder: string;
  count: number;
  /** How many words each title has, at most 30. */
  titleWords: string;
  facets: Record<string, Column>;
  /** Places in other orders, 0 first; documents that stand equally have the same. */
  orders: Record<string, string>;
  /** The first word of each file of words. */
  shards: Word[];
  /** How many documents a file of them has. */
  block: number;
};

/** How many groups of the thesaurus a file of them has, in order of their numbers. */
export const groupsInFile = 24;

/** What a file of words says of one word. */
export type Entry = { word: Word } & Postings;

/** Where runs of characters begin that stand for numbers: none of them is white space, a quotation mark, a backslash or half a pair. */
const runs = [
  [0x23, 0x5c],
  [0x5d, 0x7f],
  [0xa1, 0x1680],
  [0x3001, 0xd800],
  [0x10000, 0x110000],
] as const;

/** A whole number from 0, below a million, as one character that JSON does not have to escape; below 91 in one byte. */
export function toCode(number: number): string {
  let rest = number;
  for (const [from, until] of runs) {
    if (rest < until - from) return String.fromCodePoint(from + rest);
    rest -= until - from;
  }
  throw new RangeError(`Unexpected ${number}, expected a whole number below a million.`);
}

/** The numbers that `toCode` wrote. */
export const fromCodes = (text: string): number[] => Array.from(text, fromCode);

function fromCode(character: string): number {
  const code = character.codePointAt(0) as number;
  let before = 0;
  for (const [from, until] of runs) {
    if (code < until) return before + code - from;
    before += until - from;
  }
  return before;
}

/** Ascending numbers as differences, each in base 45: all digits but the last from a second alphabet. */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  let before = -1;
  for (const number of numbers) {
    let rest = number - before - 1;
    before = number;
    while (rest >= base) {
      text += toCode(base + (rest % base));
      rest = Math.floor(rest / base) - 1;
    }
    text += toCode(rest);
  }
  return text;
}

/** The numbers that `packNumbers` wrote. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let before = -1;
  let value = 0;
  let unit = 1;
  for (const digit of fromCodes(text)) {
    const more = digit >= base;
    value += unit * (more ? digit - base : digit);
    if (more) {
      unit *= base;
      value += unit;
      continue;
    }
    before += value + 1;
    numbers.push(before);
    value = 0;
    unit = 1;
  }
  return numbers;
}

const base = 45;

/** A word and where it is, as one line of a file of words. */
export const writeEntry = ({ word, title, text }: Entry): string =>
  `${word} ${packNumbers(title)} ${packNumbers(text)}`;

/** The entry that `writeEntry` wrote. */
export function readEntry(line: string): Entry {
  const [word = '', title = '', text = ''] = line.split(' ');
  return { word, title: unpackNumbers(title), text: unpackNumbers(text) };
}

/** Words in order with the number of documents each is in, front-coded: letters shared with the word before, then the rest. */
export function packWords(words: readonly (readonly [Word, number])[]): string {
  let before = '';
  const parts = words.map(([word, documents]) => {
    let shared = 0;
    while (shared < 30 && shared < word.length && word[shared] === before[shared]) shared += 1;
    before = word;
    return `${toCode(shared)}${word.slice(shared)}${toCode(Math.min(15, Math.round(Math.log2(documents))))}`;
  });
  return parts.join(' ');
}

/** The words that `packWords` wrote; numbers of documents to the nearest power of two. */
export function unpackWords(text: string): Map<Word, number> {
  const known = new Map<Word, number>();
  let before = '';
  for (const part of text.split(' ').filter(Boolean)) {
    const [shared = 0] = fromCodes(part[0] as string);
    const [power = 0] = fromCodes(part.at(-1) as string);
    before = before.slice(0, shared) + part.slice(1, -1);
    known.set(before, 2 ** power);
  }
  return known;
}
