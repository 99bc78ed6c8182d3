import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptReadings } from '#adapters/files/kept-readings.ts';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { madeRoot } from './made-root.ts';

let made: Awaited<ReturnType<typeof madeRoot>>;
beforeAll(async () => {
  made = await madeRoot(3);
});
afterAll(async () => {
  await made.remove();
  await rm(keptIn(), { recursive: true, force: true });
});

const keptIn = () => `${made.root} kept`;

/** The library read from nothing and with what is kept: as text, and whether the same problems stand at the same places. */
async function both() {
  const fresh = (await loadLibrary(made.root, '2026-11-22')).library;
  const kept = (await loadLibrary(made.root, '2026-11-22', { keptIn: keptIn() })).library;
  return { fresh, kept };
}

test('what is kept gives the same library as reading everything, after every edit', async () => {
  const path = 'practices/made-up-00001/index.mdx';
  const report = 'practices/made-up-00002/reports/school-1.mdx';
  const edits: [string, (text: string) => string][] = [
    [path, (text) => text],
    [path, (text) => `${text}\nOne sentence more.\n`],
    [report, (text) => text.replace('verdict:', 'verdikt:')],
    [report, (text) => text.replace('verdikt:', 'verdict:')],
    [path, (text) => `${text}\nIring 07700 900123 about B801200005001.\n`],
    ['policy.yaml', (text) => text.replace(/titleCharacters: \d+/, 'titleCharacters: 20')],
  ];
  for (const [file, edit] of edits) {
    await made.edit(file, edit);
    const { fresh, kept } = await both();
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(fresh)));
    const of = fresh.entries.find((entry) => entry.path.endsWith('00003/index.mdx'));
    const same = kept.entries.find((entry) => entry.path === of?.path);
    expect(same?.locate(['title'])).toEqual(of?.locate(['title']));
  }
});

test('another version, a changed file and a file that was complained of are read anew', async () => {
  await made.edit('policy.yaml', (text) => text.replace('titleCharacters: 20', 'titleCharacters: 90'));
  const { fresh } = await both();
  const folder = join(keptIn(), 'apart');
  const entry = fresh.entries.find(({ kind }) => kind === 'practice');
  if (!entry) throw new Error('Expected a write-up.');
  const bytes = new TextEncoder().encode(entry.text);
  await (await keptReadings(folder, 'one')).keep(fresh.entries, new Set());
  const ask = async (version: string, sha256: string) =>
    (await keptReadings(folder, version)).known(entry.path, bytes, sha256)?.entry?.data;
  expect(await ask('one', entry.sha256)).toEqual(entry.data);
  expect(await ask('one', 'other')).toBeUndefined();
  expect(await ask('two', entry.sha256)).toBeUndefined();
  await (await keptReadings(folder, 'one')).keep(fresh.entries, new Set([entry.path]));
  expect(await ask('one', entry.sha256)).toBeUndefined();
});
