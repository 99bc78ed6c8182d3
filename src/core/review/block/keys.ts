import { isField } from './fields.ts';

/** A part of a line: what stands before the first key, or a key with what follows it. */
export type Piece = { key: Key | undefined; text: string };

/** A word with a colon. `inside`: indented or in mid-line; `spaced`: followed by a space or the end of the line. */
export type Key = { word: string; inside: boolean; spaced: boolean; asTyped: string };

/** A gap is looked at from its beginning only, so that a line of nothing else is read in one go. */
const KEY = /(^ *|(?<! ) {2,})(\p{L}[\p{L}-]{0,30}) ?:/gu;

/** Cuts a line at its keys, which stand at its beginning or after two spaces. The texts and keys together are the line. */
export function piecesOf(line: string): Piece[] {
  const matches = [...line.replaceAll('\t', '  ').matchAll(KEY)];
  const text = line.replaceAll('\t', '  ');
  const first = text.slice(0, matches[0]?.index ?? text.length);
  const keyed = matches.map((match, i): Piece => {
    const [asTyped, gap, word] = match as unknown as [string, string, string];
    const rest = text.slice(match.index + asTyped.length, matches[i + 1]?.index ?? text.length);
    const inside = match.index > 0 || gap !== '';
    const spaced = rest.startsWith(' ') || match.index + asTyped.length === text.length;
    return { key: { word: word.toLowerCase(), inside, spaced, asTyped }, text: rest };
  });
  return first === '' && keyed.length > 0 ? keyed : [{ key: undefined, text: first }, ...keyed];
}

/** Whether a line of text would be read as a key, so that it must be written with a `\` before it. */
export const looksLikeKey = (line: string): boolean =>
  piecesOf(line).some(({ key }) => key !== undefined && (key.spaced || isField(key.word)));
