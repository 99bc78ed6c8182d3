import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Row, readCsv } from './read-csv.ts';

/** The clearinghouse's tables: every finding, the findings whose design was coded, and the reports' overall ratings. */
export type Tables = Record<'findings' | 'designs' | 'ratings', readonly Row[]>;

/** Reads the three tables from a folder. */
export async function readTables(folder: string): Promise<Tables> {
  const table = async (name: string) => readCsv(await readFile(join(folder, name), 'utf8'));
  return {
    findings: await table('findings.csv'),
    designs: await table('findings-with-design.csv'),
    ratings: await table('intervention-reports.csv'),
  };
}
