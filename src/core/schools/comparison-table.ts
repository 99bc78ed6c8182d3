import { didYouMean } from '../model/closest.ts';
import { type Measure, usualSquare } from './apart.ts';
import type { Comparable } from './most-alike.ts';
import { phaseGroup } from './phase-group.ts';
import type { Weights } from './weights.ts';

/** A record of a table and the line it begins on, from 1. */
export type TableRecord = { line: number; cells: readonly string[] };

/** Schools to compare, read from a table; `columns` are those that count. `unplaced`: of no phase, compared with nobody. */
export type ComparisonTable = {
  schools: Comparable[];
  columns: string[];
  unplaced: string[];
};

/** How tables say that a figure is not known or not told (the Department for Education's signs among them). */
const notTold = new Set([
  '',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  'supp',
  'ne',
  'np',
  'lowcov',
  'x',
  'c',
  'z',
  'u',
  ':',
  '-',
  '.',
  '..',
  '*',
]);
const idNames = ['urn', 'id', 'school'];
const phaseNames = ['phase', 'phaseofeducation (name)', 'phaseofeducation'];
const settingNames = ['setting'];

/**
 * Reads schools from the records of a table, the first of which is its header. The id stands in the column `URN`, `id` or
 * `school`, else in the first; a column `phase` and a column `setting`, where there are any, are respected.
 *
 * Throws, naming file, line and what to write, at the first thing that cannot be used.
 */
export function readComparisonTable(
  [header, ...records]: readonly TableRecord[],
  weights: Weights,
  file: string,
): ComparisonTable {
  const names = (header?.cells ?? []).map((name) => name.trim());
  if (!header || names.every((name) => name === ''))
    throw new Error(`${file}:1: Unexpected empty file, expected a header and a line for each school.`);
  const at = (line: number, says: string) => new Error(`${file}:${line}: ${says}`);
  const columns = [...weights].filter(([, weight]) => weight > 0).map(([name]) => name);
  const places = columns.map((name) => columnOf(name, names, (says) => at(header.line, says)));
  const [id, phase, setting] = [idNames, phaseNames, settingNames].map((known) =>
    known.map((name) => names.findIndex((one) => one.toLowerCase() === name)).find((place) => place >= 0),
  );
  const lines = new Map<string, number>();
  const unplaced: string[] = [];
  const schools = records.map(({ line, cells }): Comparable => {
    if (cells.length !== names.length)
      throw at(
        line,
        `Unexpected ${cells.length} cells, expected ${names.length} as in the header. Add or take away commas, or put quotes round a text with a comma.`,
      );
    const school = (cells[id ?? 0] as string).trim();
    if (school === '')
      throw at(line, `Unexpected empty "${names[id ?? 0]}", expected the number or name of a school.`);
    const before = lines.get(school);
    if (before !== undefined)
      throw at(
        line,
        `Unexpected second line for school ${school} (the first is line ${before}), expected one. Take one away.`,
      );
    lines.set(school, line);
    const cell = (place: number | undefined) => (place === undefined ? 'any' : (cells[place] as string));
    const its = phaseGroup(cell(phase));
    if (its === '') unplaced.push(school);
    const values = columns.map((name, i) => {
      const text = (cells[places[i] as number] as string).trim();
      const value = numberOf(text);
      if (value === 'no number')
        throw at(
          line,
          `Unexpected "${text}" in column "${name}", expected a number such as 31.4. Leave it empty where it is not known.`,
        );
      return [name, value] as const;
    });
    return {
      id: school,
      phases: its === '' ? [] : [its],
      setting: cell(setting).trim().toLowerCase(),
      values: Object.fromEntries(values),
    };
  });
  return { schools, columns, unplaced };
}

function columnOf(name: string, names: readonly string[], fault: (says: string) => Error): number {
  const exact = names.flatMap((one, place) => (one === name ? [place] : []));
  const loose = names.flatMap((one, place) => (one.toLowerCase() === name.toLowerCase() ? [place] : []));
  const [place, second] = exact.length ? exact : loose;
  if (place === undefined)
    throw fault(
      `Unexpected header without "${name}", which has a weight.${didYouMean(name, names)} Rename a column, or give "${name}" the weight 0.`,
    );
  if (second !== undefined)
    throw fault(`Unexpected column "${name}" twice, expected it once. Rename or take away one.`);
  return place;
}

/** A number as tables have it, with a point and perhaps a percent sign; undefined where it is not told. */
function numberOf(text: string): number | undefined | 'no number' {
  if (notTold.has(text.toLowerCase())) return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?%?$/i.test(text)) return 'no number';
  const value = Number(text.replace('%', ''));
  return Number.isFinite(value) ? value : 'no number';
}

/** What the schools of a table are compared by: the weights, and the usual differences between schools of the same phase as one. */
export function measuresOf(
  { schools, columns }: ComparisonTable,
  weights: Weights,
  target: Comparable,
): Measure[] {
  const same = schools.filter(({ phases }) => phases.some((phase) => target.phases.includes(phase)));
  return columns.map((key) => ({
    key,
    weight: weights.get(key) as number,
    usual: usualSquare(same.flatMap(({ values }) => values[key] ?? [])),
  }));
}
