/** A row of a table, by the names of its columns. */
export type Row = Record<string, string>;

/** Reads a table of comma-separated values with a header and quotes (RFC 4180) as records. */
export function readCsv(text: string): Row[] {
  const [header = [], ...rows] = rowsOf(text);
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A number, or undefined where the cell is empty or holds something else. */
export function numberIn(cell: string | undefined): number | undefined {
  const value = cell?.trim() ? Number(cell) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
