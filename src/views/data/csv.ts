import type { Column } from './columns.ts';

/** What separates the entries of a list in a cell; ids and closed lists never contain it. */
export const listMark = ';';

/**
 * Text that a spreadsheet would take for a formula, or that already begins with the sign that stops it from doing so. Full-width
 * signs count: some programs fold them.
 */
const risky = /^[\s'＝＋－＠=+\-@]/;

const needsQuotes = /[",;\r\n\t]|^[\s']|\s$/;

/** A text as it stands between two commas (RFC 4180), with an apostrophe before it where a spreadsheet could run it. */
function textCell(text: string): string {
  const safe = risky.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return textCell(value.join(listMark));
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'boolean' ? String(value) : textCell(String(value));
}

/** Rows as lines of CSV (RFC 4180): a header, commas, CRLF, quotes where needed, nothing for null; nested columns are left out. */
export function* csvLines(
  columns: readonly Column[],
  rows: Iterable<Record<string, unknown>>,
): Generator<string> {
  const flat = columns.filter(({ kind }) => kind !== 'nested');
  yield `${flat.map(({ name }) => name).join(',')}\r\n`;
  for (const row of rows) yield `${flat.map(({ name }) => cell(row[name])).join(',')}\r\n`;
}

/** A cell back to the value it was written from; the other half of `csvLines`. */
export function readCell(text: string, kind: Column['kind']): unknown {
  if (kind === 'list') return text === '' ? [] : text.split(listMark);
  if (text === '') return null;
  if (kind === 'number') return Number(text);
  if (kind === 'boolean') return text === 'true';
  return text.startsWith("'") ? text.slice(1) : text;
}
