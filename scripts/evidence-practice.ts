/** Reads the folder of one write-up, `content/practices/<id>`, for rating. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { PracticeFiles } from '#core/evidence/to-rate-input.ts';
import { readData } from '#core/library/read-data.ts';
import { report } from '#core/model/report.ts';
import { reviewRecord } from '#core/model/review-record.ts';
import { tryOut } from '#core/model/try.ts';
import { writeup } from '#core/model/writeup.ts';

/** Write-up, reports, tries and the days the tries were merged. Throws, naming file and field, what cannot be read. */
export async function readPractice(folder: string): Promise<PracticeFiles> {
  const id = basename(folder);
  const [reports, tries, records] = await Promise.all([
    readAll(join(folder, 'reports'), '.mdx', report),
    readAll(join(folder, 'tries'), '.yaml', tryOut),
    readAll(join(folder, 'reviews'), '.json', reviewRecord, 'starter.json'),
  ]);
  const mergedAt = (tryId: string): string | undefined =>
    records
      .filter(({ data }) => data.files.some(({ path }) => path === `practices/${id}/tries/${tryId}.yaml`))
      .map(({ data }) => data.mergedAt)
      .toSorted()[0];
  return {
    id,
    writeup: await readOne(join(folder, 'index.mdx'), writeup),
    reports,
    tries: tries.map((each) => ({ ...each, mergedAt: mergedAt(each.id) })),
  };
}

async function readAll<T extends z.ZodType>(folder: string, ending: string, schema: T, not = '') {
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => name.endsWith(ending) && name !== not).toSorted();
  return Promise.all(
    wanted.map(async (name) => ({
      id: name.slice(0, -ending.length),
      data: await readOne(join(folder, name), schema),
    })),
  );
}

async function readOne<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no ${path}. Give the folder of a write-up, such as content/practices/<id>.`);
  });
  const format = path.endsWith('.mdx') ? 'mdx' : path.endsWith('.json') ? 'json' : 'yaml';
  const read = readData(text, path, format);
  if ('problems' in read) throw new Error(`${path}: ${read.problems[0]?.message}`);
  const checked = schema.safeParse(read.data);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}
