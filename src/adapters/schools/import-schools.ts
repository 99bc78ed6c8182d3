import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeYaml } from '#core/contribute/write-yaml.ts';
import { placesIn, rowOf } from '#core/schools/register/columns.ts';
import { type RowRead, readRow, type Skip, skips } from '#core/schools/register/read-row.ts';
import { type CsvRecord, csvRecords } from './records.ts';

/** Which schools are wanted (left out: all), where their files go, and whether any are written. */
export type ImportOptions = { file: string; out: string; urns?: readonly number[]; dryRun: boolean };

/** Is told each row that is skipped (a promise is waited for, so that words do not pile up), and how far the reading has come, in bytes of all. */
export type ImportWatcher = {
  skipped: (skip: Skip, says: string) => unknown;
  progress: (read: number, of: number) => void;
};

/** What came of an import: rows read, schools written (or that would be), rows skipped by reason, numbers wanted and not found. */
export type Imported = {
  rows: number;
  schools: number;
  windows: number;
  skipped: Partial<Record<Skip, number>>;
  missing: number[];
};

/**
 * Reads the register of schools row by row and writes a file for each school; what is known of one school at a time is all that
 * is held, beside the numbers seen. A file that is there is never written over.
 *
 * Throws, naming file, line and what to do, when the file is no register; a row that cannot be used is told and skipped.
 */
export async function importSchools(options: ImportOptions, watch: ImportWatcher): Promise<Imported> {
  const { file, out, dryRun } = options;
  const wanted = options.urns && new Set(options.urns);
  const there = urnsIn(out);
  const seen = new Map<number, number>();
  const result: Imported = { rows: 0, schools: 0, windows: 0, skipped: {}, missing: [] };
  const bytes = existsSync(file) ? statSync(file).size : 0;
  let read: ((record: CsvRecord) => RowRead) | undefined;
  if (!dryRun) await mkdir(out, { recursive: true });
  for await (const record of csvRecords(file, (so) => watch.progress(so, bytes))) {
    if (!read) {
      read = readerFor(record, file);
      continue;
    }
    result.rows += 1;
    if (record.is === 'record' && record.windows) result.windows += 1;
    const row = again(read(record), record.line, { seen, there });
    if (row.is === 'skipped') {
      result.skipped[row.skip] = (result.skipped[row.skip] ?? 0) + 1;
      await watch.skipped(row.skip, `${file}:${record.line}: ${row.says}`);
    } else if (!wanted || wanted.has(row.urn)) {
      result.schools += 1;
      if (!dryRun) await writeFile(join(out, `${row.id}.yaml`), writeYaml(row.school), { flag: 'wx' });
    }
  }
  if (!read) throw new Error(`${file}:1: Unexpected empty file, expected the register of schools.`);
  return { ...result, missing: (options.urns ?? []).filter((urn) => !seen.has(urn) && !there.has(urn)) };
}

/** Reads the rows that come under this header. */
function readerFor(header: CsvRecord, file: string): (record: CsvRecord) => RowRead {
  const cells = header.is === 'record' ? header.cells : [];
  let places: ReturnType<typeof placesIn>;
  try {
    places = placesIn(cells);
  } catch (error) {
    throw new Error(`${file}:${header.line}: ${(error as Error).message}`);
  }
  return (record) => {
    if (record.is === 'open-quotes')
      return { is: 'skipped', skip: 'open-quotes', says: 'Unexpected quotation mark that is never closed.' };
    const { length } = record.cells;
    if (length !== cells.length)
      return {
        ...{ is: 'skipped', skip: 'ragged' },
        says: `Unexpected ${length} cells, expected ${cells.length} as in the header.`,
      };
    return readRow(rowOf(record.cells, places));
  };
}

type Known = { seen: Map<number, number>; there: ReadonlyMap<number, string> };

/** The same row, or that its school was in an earlier one or has a file already. */
function again(row: RowRead, line: number, { seen, there }: Known): RowRead {
  if (row.is === 'skipped') return row;
  const before = seen.get(row.urn);
  if (before !== undefined)
    return {
      is: 'skipped',
      skip: 'twice',
      says: `Unexpected URN ${row.urn} again, first on line ${before}.`,
    };
  seen.set(row.urn, line);
  const name = there.get(row.urn);
  if (name === undefined) return row;
  return { is: 'skipped', skip: 'already', says: `${row.school.name} has a file: ${name}.` };
}

/** The numbers of the schools that have files in a folder, and the names of those. */
function urnsIn(folder: string): Map<number, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.flatMap((name) => {
      const said = /^urn:\s*["']?(\d{6})\b/m.exec(readFileSync(join(folder, name), 'utf8'));
      const urn = (said ?? /-(\d{6})\.yaml$/.exec(name))?.[1];
      return urn === undefined ? [] : [[Number(urn), name] as const];
    }),
  );
}

/** What came of an import, in lines for a person. */
export function importedText(
  { rows, schools, windows, skipped, missing }: Imported,
  { out, dryRun }: Pick<ImportOptions, 'out' | 'dryRun'>,
): string[] {
  const number = (count: number) => count.toLocaleString('en-GB');
  const many = (count: number, what: string) => `${number(count)} ${what}${count === 1 ? '' : 's'}`;
  const all = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const reasons = (Object.keys(skips) as Skip[]).flatMap((skip) =>
    skipped[skip] ? [`  ${number(skipped[skip])} ${skips[skip]}`] : [],
  );
  const done = dryRun ? `could be written to ${out}; nothing was` : `written to ${out}`;
  return [
    `${many(rows, 'row')} read. ${many(schools, 'school')} ${done}.`,
    ...(all ? [`${many(all, 'row')} skipped:`, ...reasons] : []),
    ...(windows ? [`${many(windows, 'row')} not in UTF-8, read as Windows-1252.`] : []),
    ...missing.map((urn) => `Not in the file, or not to be used: ${urn}.`),
  ];
}
