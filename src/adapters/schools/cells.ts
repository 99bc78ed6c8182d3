/**
 * The cells of one record of comma-separated values (RFC 4180), or undefined where a quotation mark at the beginning of a cell is
 * never closed. A mark within a bare text, or text after the closing mark, is taken as it stands.
 */
export function cellsOf(text: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const close = text[at] === '"' ? closing(text, at + 1) : at - 1;
    if (close === undefined) return undefined;
    const comma = text.indexOf(',', close + 1);
    const end = comma < 0 ? text.length : comma;
    const within = close > at ? text.slice(at + 1, close).replaceAll('""', '"') : '';
    cells.push(within + text.slice(close + 1, end));
    if (comma < 0) return cells;
    at = comma + 1;
  }
}

/** Where the quotation mark stands that closes a text; two in a row are one that belongs to it. */
function closing(text: string, from: number): number | undefined {
  for (let mark = text.indexOf('"', from); mark >= 0; mark = text.indexOf('"', mark + 2))
    if (text[mark + 1] !== '"') return mark;
  return undefined;
}
