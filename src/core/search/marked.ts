import { stem } from './stem.ts';
import { isLittle, wordsOf } from './words.ts';

/** A piece of a text, and whether it is one of the words looked for. */
export type Piece = { text: string; matched: boolean };

/** A text in pieces, with the words that were looked for marked in all their forms. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const looked = words.flatMap(wordsOf);
  const telling = looked.filter((word) => !isLittle(word));
  const stems = new Set((telling.length > 0 ? telling : looked).map(stem));
  const matches = (part: string) => {
    const words = wordsOf(part);
    return words.length > 0 && words.every((word) => stems.has(stem(word)));
  };
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{N}’']+)/u).filter(Boolean)) {
    const one = { text: part, matched: matches(part) };
    const last = pieces.at(-1);
    if (last && last.matched === one.matched) last.text += one.text;
    else pieces.push(one);
  }
  return pieces;
}
