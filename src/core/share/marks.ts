import type { Policy } from '#core/model/policy.ts';
import { type Cells, columnsOf } from './mark-columns.ts';

/** What a column of marks comes to. `sd` divides by n - 1. Rounded to two places. */
export type Summary = { n: number; mean: number; sd: number; median: number };

/** How what is pasted belongs together: one group; the same pupils before and after, a line each; two groups. */
export const readings = ['one', 'before-after', 'groups'] as const;
export type Reading = (typeof readings)[number];

/** What stood where a mark was expected, and in which line of what was pasted, counted from 1. Shown, and never kept. */
export type NoMark = { line: number; said: string };

/** What was pasted, summed up; the marks themselves are not in it. */
export type Marks = {
  /** A column for each group or time; null where it would be of so few pupils that one could be known by it. */
  columns: readonly (Summary | null)[];
  /** Of before with after, where every line is a pupil and both vary. */
  correlation?: number;
  /** Pupils who have one of the two marks and are left out. */
  incomplete: number;
  noMarks: readonly NoMark[];
  /** What to bear in mind, in words. */
  cautions: readonly string[];
};

type Limits = Pick<Policy['safety']['smallNumbers'], 'refuseTo' | 'warnTo'>;

const rounded = (value: number): number => Number(`${Math.round(Number(`${value}e2`))}e-2`) || 0;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sum of products of what two columns are above their means. */
function products(a: readonly number[], b: readonly number[]): number {
  const [ofA, ofB] = [mean(a), mean(b)];
  return a.reduce((sum, value, place) => sum + (value - ofA) * ((b[place] ?? 0) - ofB), 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

const summaryOf = (values: readonly number[]): Summary => ({
  n: values.length,
  mean: rounded(mean(values)),
  sd: rounded(Math.sqrt(products(values, values) / (values.length - 1))),
  median: rounded(median(values)),
});

/** Pearson's r; undefined where one column does not vary. */
function correlationOf(a: readonly number[], b: readonly number[]): number | undefined {
  const r = products(a, b) / Math.sqrt(products(a, a) * products(b, b));
  return Number.isFinite(r) ? rounded(Math.max(-1, Math.min(1, r))) : undefined;
}

function cautionsFor(counts: readonly number[], { refuseTo, warnTo }: Limits): string[] {
  const least = Math.min(...counts);
  if (least <= refuseTo)
    return [
      `Marks of ${refuseTo} pupils or fewer give no figures here: somebody could tell whose they are. Say in words how it went.`,
    ];
  return least > warnTo
    ? []
    : [
        `So few pupils can be recognised by those who know them. Think about telling it in words, or for a larger group.`,
      ];
}

const noMarksIn = (cells: Cells): NoMark[] =>
  cells.flatMap(({ line, value, said }) => (value === undefined && said !== '' ? [{ line, said }] : []));

function pairs(before: Cells, after: Cells) {
  const lines = before.map(({ line, value }, place) => ({ line, from: value, to: after[place]?.value }));
  const whole = lines.flatMap(({ from, to }) =>
    from === undefined || to === undefined ? [] : [{ from, to }],
  );
  const one = lines.filter(({ from, to }) => (from === undefined) !== (to === undefined)).length;
  return { before: whole.map(({ from }) => from), after: whole.map(({ to }) => to), incomplete: one };
}

/**
 * Sums up marks as they are pasted from a spreadsheet or typed one a line. In words where it cannot be told which column
 * is meant. Columns without numbers, such as names, are passed over.
 */
export function readMarks(text: string, reading: Reading, limits: Limits): Marks | { problem: string } {
  const columns = columnsOf(text, reading === 'one' ? 1 : 2);
  if ('problem' in columns) return columns;
  const [first = [], second = []] = columns.cells;
  const paired = reading === 'before-after' ? pairs(first, second) : undefined;
  const values = paired
    ? [paired.before, paired.after]
    : columns.cells.map((cells) => cells.flatMap(({ value }) => value ?? []));
  const counts = values.map(({ length }) => length);
  // In a table with one column hidden the other would tell who is in it.
  const isFew = Math.min(...counts) <= Math.max(1, limits.refuseTo);
  const correlation = paired && !isFew ? correlationOf(paired.before, paired.after) : undefined;
  return {
    columns: values.map((column) => (isFew ? null : summaryOf(column))),
    ...(correlation !== undefined && { correlation }),
    incomplete: paired?.incomplete ?? 0,
    noMarks: columns.cells.flatMap(noMarksIn).sort((a, b) => a.line - b.line),
    cautions: cautionsFor(counts, limits),
  };
}
