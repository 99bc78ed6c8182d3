/** A cell of a column: its line in what was pasted, counted from 1, what stands in it, and the mark, where it is one. */
export type Cells = readonly { line: number; said: string; value: number | undefined }[];

/** Of the cells of a column that hold something, so many must be numbers for it to be one of marks. */
const SHARE = 0.5;

/** A mark: `17`, `17.5`, `-3`, `1,050`, `85%`. Not `12/20`, `17a` or a date: those are said, not guessed. */
function markIn(cell: string): number | undefined {
  const plain = cell.replace(/[−–]/, '-').replace(/\s?%$/, '');
  if (!/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(plain) || !/\d/.test(plain)) return undefined;
  const value = Number(plain.replaceAll(',', ''));
  return Math.abs(value) < 1e9 ? value : undefined;
}

const areMarks = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => markIn(cell) !== undefined);

/** The cells of each line: between tabs, else between semicolons, else, where more than one is wanted, commas or spaces. */
function rowsOf(lines: readonly string[], wanted: number): string[][] {
  const split = (between: RegExp) => lines.map((line) => line.split(between).map((cell) => cell.trim()));
  if (lines.some((line) => line.includes('\t'))) return split(/\t/);
  if (lines.some((line) => line.includes(';'))) return split(/;/);
  if (wanted > 1) return split(lines.some((line) => line.includes(',')) ? /,/ : /\s+/);
  const [only = '', ...more] = lines.filter((line) => line.trim() !== '');
  const inOneLine = only.trim().split(/[\s,]+/);
  // A row of marks, where a column was asked for.
  return more.length === 0 && areMarks(inOneLine) && markIn(only.trim()) === undefined
    ? inOneLine.map((cell) => [cell])
    : lines.map((line) => [line.trim()]);
}

const ofNumbers = (cells: Cells): boolean => {
  const filled = cells.filter(({ said }) => said !== '');
  const numbers = filled.filter(({ value }) => value !== undefined);
  return numbers.length > 0 && numbers.length >= filled.length * SHARE;
};

const named = ['', 'one column', 'two columns', 'three columns', 'four columns'];
const columnsInWords = (count: number): string => named[count] ?? `${count} columns`;

/**
 * The columns of marks in what was pasted, `wanted` of them; a heading above a column is no mark of it. In words where there
 * are more or fewer.
 */
export function columnsOf(text: string, wanted: 1 | 2): { cells: Cells[] } | { problem: string } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const rows = rowsOf(lines, wanted);
  const width = Math.max(...rows.map(({ length }) => length));
  const inOneLine = rows.length !== lines.length;
  const all = Array.from({ length: width }, (_, column) =>
    rows.map((row, place) => {
      const said = row[column] ?? '';
      return { line: inOneLine ? 1 : place + 1, said, value: markIn(said) };
    }),
  );
  const cells = all.filter(ofNumbers);
  if (cells.length === wanted) return { cells };
  const found = cells.length === 0 ? 'no column of marks' : columnsInWords(cells.length);
  return {
    problem: `Unexpected ${found}, expected ${columnsInWords(wanted)} of numbers. Copy only the marks${wanted === 2 ? ', both columns together,' : ''} and paste again.`,
  };
}
