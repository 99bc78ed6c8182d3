import { cellsOf } from './cells.ts';
import { type Line, lines } from './lines.ts';

/** A record of a table: the line it begins on and its cells, or that its quotation marks do not close. */
export type CsvRecord =
  | { is: 'record'; line: number; cells: string[]; windows: boolean }
  | { is: 'open-quotes'; line: number };

/** A text in quotation marks goes over so many lines at most; an open one would otherwise swallow the rest of the file. */
const linesMax = 20;

/**
 * The record at the head of these lines and how many of them it takes up; undefined where the lines to come decide.
 * A record over several lines counts only where it has as many cells as the header.
 */
function first(waiting: readonly Line[], width: number | undefined, ended: boolean) {
  const [head] = waiting as [Line];
  let text = '';
  for (const [i, next] of waiting.slice(0, linesMax).entries()) {
    text += i ? `\n${next.text}` : next.text;
    const cells = cellsOf(text);
    if (!cells) continue;
    if (i > 0 && width !== undefined && cells.length !== width) break;
    const windows = waiting.slice(0, i + 1).some((line) => line.windows);
    return { record: { is: 'record', line: head.line, cells, windows } as const, taken: i + 1 };
  }
  const decided = cellsOf(text) !== undefined || ended || waiting.length >= linesMax;
  return decided ? { record: { is: 'open-quotes', line: head.line } as const, taken: 1 } : undefined;
}

/**
 * The records of a file of comma-separated values (RFC 4180), the header first, read as they come. Empty lines are left out.
 * A record whose quotation marks do not close is told, and the next line is read as the next record.
 */
export async function* csvRecords(path: string, onBytes?: (read: number) => void): AsyncGenerator<CsvRecord> {
  const waiting: Line[] = [];
  let width: number | undefined;
  for await (const line of withEnd(lines(path, onBytes))) {
    if (line) waiting.push(line.line === 1 ? { ...line, text: line.text.replace(/^\uFEFF/, '') } : line);
    while (waiting.length) {
      const next = first(waiting, width, line === undefined);
      if (!next) break;
      waiting.splice(0, next.taken);
      if (next.record.is === 'record') {
        if (next.record.cells.join('').trim() === '') continue;
        width ??= next.record.cells.length;
      }
      yield next.record;
    }
  }
}

async function* withEnd<T>(items: AsyncIterable<T>): AsyncGenerator<T | undefined> {
  yield* items;
  yield undefined;
}
