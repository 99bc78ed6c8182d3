import type { Place } from '#core/writeup/place.ts';

/** The path of a field in front matter, such as `['findings', 0, 'measure']`. */
export type FieldPath = (string | number)[];

/** Anything that stands somewhere in a file: a node of its tree, a place, or a field of its front matter. */
export type At = { position?: { start: Point; end: Point } | undefined } | Place | { field: FieldPath };

type Point = { line: number; column: number };
type File = { text: string; locate: (field: FieldPath) => Place };

/** Where something stands. A node without a position, as no parser of a file makes one, stands at 0:0: not known. */
export function placeOf(at: At, { locate }: Pick<File, 'locate'>): Place {
  if ('field' in at) return locate(at.field);
  if ('line' in at) return at;
  const { start, end } = at.position ?? {};
  if (!start || !end) return { line: 0, column: 0 };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The offset of a line and column in a text; beyond the text, its end. */
export function offsetOf(text: string, { line, column }: Point): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return text.length;
    start = next + 1;
  }
  return Math.min(text.length, start + column - 1);
}

/**
 * Where characters `from` to `to` of a value stand in the file, when the value is that of a text node or of a field.
 *
 * Source and value differ only by what the source has more of: quotes, backslashes, the margin of a quote or a list.
 */
export function partOf(file: File, at: At, value: string, from: number, to: number): Required<Place> {
  const place = placeOf(at, file);
  const { text } = file;
  let { line, column } = place;
  let offset = offsetOf(text, place);
  const step = () => {
    if (text[offset] === '\n') {
      line += 1;
      column = 1;
    } else column += 1;
    offset += 1;
  };
  const meet = (index: number) => {
    while (offset < text.length && !alike(text[offset], value[index])) step();
  };
  for (let index = 0; index < from; index += 1) {
    meet(index);
    step();
  }
  meet(from);
  const start = { line, column };
  for (let index = from; index < to; index += 1) {
    meet(index);
    step();
  }
  return { ...start, endLine: line, endColumn: column };
}

/** A folded line of YAML has a line end where its value has a space; other spaces are read as plain ones. */
const alike = (written: string | undefined, read: string | undefined): boolean =>
  written === read || (read === ' ' && written !== undefined && /\s/.test(written));
