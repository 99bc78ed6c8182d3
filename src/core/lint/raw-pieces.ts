import type { Span } from '#core/privacy/match.ts';

/** A part of a text that is read as one run of words; `near` counts as standing beside it. */
export type Piece = Span & { near: string };

type Line = Span & { text: string };

/** As much of what stands beside as can name a number. */
const NEAR = 160;

/** Lines that begin something of their own: an entry of a list, a heading, a row, a field. */
const APART = /^\s*(?:[-*+|#>{}[\]"']|\d+[.)]\s|[\w-]+:(?:\s|$))/;
const SEPARATORS = ['\t', '|', ';', ','] as const;
const CELLS = {
  '\t': /[^\t]+/g,
  '|': /[^|]+/g,
  ';': /"(?:[^"]|"")*"|[^;]+/g,
  ',': /"(?:[^"]|"")*"|[^,]+/g,
};

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** Lines that stand together, without an empty one between them. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** What parts the cells, where lines are rows of a table: each has as many as the first, of the commonest mark that fits. */
function separatorOf(block: readonly Line[]): keyof typeof CELLS | undefined {
  const [first, second] = block;
  if (!first || !second) return undefined;
  return SEPARATORS.find((mark) => {
    const count = countOf(first.text, mark);
    const enough = mark === ',' ? 2 : 1;
    return count >= enough && countOf(second.text, mark) === count;
  });
}

/** The cells of a table, each beside the name of its column and the first cell of its row; and the rows whole. */
function rowsOf(block: readonly Line[], separator: keyof typeof CELLS): Piece[] {
  const cellsOf = ({ text, start }: Line): Line[] =>
    [...text.matchAll(CELLS[separator])].map(({ 0: cell, index }) => ({
      ...{ text: cell, start: start + index, end: start + index + cell.length },
    }));
  const names = cellsOf(block[0] as Line).map(({ text }) => text.slice(0, NEAR));
  return block.flatMap((row, place) => {
    const cells = cellsOf(row);
    const beside = (column: number) =>
      place === 0 ? '' : `${names[column] ?? ''} ${column > 0 ? (cells[0]?.text.slice(0, NEAR) ?? '') : ''}`;
    const parts = cells.map(({ start, end }, column) => ({ start, end, near: beside(column) }));
    return [...parts, { start: row.start, end: row.end, near: '' }];
  });
}

/**
 * A text nobody could parse, cut where its sense is: paragraphs, rows and cells of tables, entries of lists, fields. Pieces
 * overlap only in tables. The nearest line above that ends in a colon, and the last heading, stand beside.
 */
export function rawPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let near = '';
  for (const block of blocksOf(linesOf(text))) {
    const separator = separatorOf(block);
    if (separator) {
      for (const piece of rowsOf(block, separator)) pieces.push(piece);
      continue;
    }
    let before: Piece | undefined;
    for (const { text: line, start, end } of block) {
      if (before && !APART.test(line)) before.end = end;
      else {
        before = { start, end, near };
        pieces.push(before);
      }
      if (/:\s*$|^#/.test(line)) near = line.slice(-NEAR);
    }
  }
  return pieces;
}
