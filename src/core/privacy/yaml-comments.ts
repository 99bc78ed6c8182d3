import { Lexer } from 'yaml';
import type { Span } from './match.ts';

/** What the lexer puts between the pieces of a source, and is not of it: byte order mark, start, error, scalar. */
const MARKS = new Set(['\uFEFF', '\u0002', '\u0018', '\u001f']);

/** Where the comments of a YAML text stand: nobody sees them on a page, everybody in the file. */
export function yamlComments(yaml: string): Span[] {
  if (!/(?:^|\s)#/.test(yaml)) return [];
  const found: Span[] = [];
  let start = 0;
  let scalar = false;
  for (const piece of new Lexer().lex(yaml)) {
    if (MARKS.has(piece)) {
      scalar = piece === '\u001f';
      continue;
    }
    if (piece.startsWith('#') && !scalar) found.push({ start, end: start + piece.length });
    scalar = false;
    start += piece.length;
  }
  return found;
}
