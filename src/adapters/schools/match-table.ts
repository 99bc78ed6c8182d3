import { readFile } from 'node:fs/promises';
import { because } from '#core/schools/because.ts';
import { measuresOf, readComparisonTable, type TableRecord } from '#core/schools/comparison-table.ts';
import { mostAlike } from '#core/schools/most-alike.ts';
import { readWeights } from '#core/schools/weights.ts';
import { csvRecords } from './records.ts';

/** A school like the one asked about: the distance √Σ w (a − b)², and why. */
export type Match = { id: string; distance: number; because: string[] };

/** Files to match from, the school asked about, and how many to give. */
export type MatchAsked = { schools: string; weights: string; school: string; top: number };

/**
 * The schools of a table that are most like one of them, of the same phase, nearest first; and what a person should know
 * beside it. Throws, naming file, line and what to write, when a file cannot be used or the school is not in it.
 */
export async function matchInTable(asked: MatchAsked): Promise<{ matches: Match[]; notes: string[] }> {
  const weights = readWeights(await textOf(asked.weights), asked.weights);
  const table = readComparisonTable(await recordsOf(asked.schools), weights, asked.schools);
  const target = table.schools.find(({ id }) => id === asked.school.trim());
  if (!target)
    throw new Error(
      `${asked.schools}: Unexpected school ${asked.school}, expected one of the ${table.schools.length} in the file, such as ${table.schools[0]?.id ?? 'none: it is empty'}. Write its number as it stands there.`,
    );
  if (target.phases.length === 0)
    throw new Error(
      `${asked.schools}: Unexpected empty phase of school ${target.id}, expected one: only schools of the same phase are compared.`,
    );
  const measures = measuresOf(table, weights, target);
  const matches = mostAlike(target, table.schools, measures, asked.top).map(
    ({ school, apart }): Match => ({
      id: school.id,
      distance: apart.distance,
      because: because(apart.parts, [target.values, school.values], {
        term: (key) => key,
        value: (_, value) => String(value),
        names: [target.id, school.id],
      }),
    }),
  );
  return { matches, notes: notesOn(table.unplaced, matches, asked.top) };
}

function notesOn(unplaced: readonly string[], matches: readonly Match[], top: number): string[] {
  return [
    ...(unplaced.length
      ? [
          `Left out, since their phase is empty: ${unplaced.slice(0, 10).join(', ')}${unplaced.length > 10 ? ` and ${unplaced.length - 10} more` : ''}.`,
        ]
      : []),
    ...(matches.length < top
      ? [`${matches.length} schools of the same phase in the file; ${top} were asked for.`]
      : []),
  ];
}

async function recordsOf(path: string): Promise<TableRecord[]> {
  const records: TableRecord[] = [];
  for await (const record of csvRecords(path)) {
    if (record.is === 'open-quotes')
      throw new Error(
        `${path}:${record.line}: Unexpected quotation mark that is never closed, expected " at the end of the text too.`,
      );
    records.push(record);
  }
  return records;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      `${path}: Unexpected path, expected a file that can be read: ${code === 'ENOENT' ? 'there is no such file' : message}.`,
    );
  }
}
