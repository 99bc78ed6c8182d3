import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeOne } from '#adapters/bench/build/change-one.ts';
import { bytesIn, filesApart } from '#adapters/bench/build/files-apart.ts';
import { buildTable } from '#adapters/bench/build/table.ts';
import { treeCost } from '#adapters/bench/build/tree-cost.ts';
import { keepResults } from '#adapters/bench/results.ts';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { writeMadeUp } from '#adapters/files/write-made-up.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Uses the processor for so many milliseconds: long enough to be looked at several times, however quick the machine. */
const spin = (milliseconds: number) =>
  `let sum = 0; while (process.cpuUsage().user < ${milliseconds}e3) for (let at = 0; at < 1e6; at += 1) sum += at % 7;`;

test.runIf(process.platform === 'linux')(
  'what a program costs holds what its children cost, in time and in memory',
  async () => {
    const child = `const held = Buffer.alloc(120e6, 1); ${spin(700)} setTimeout(() => held, 300);`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]).on('exit', () => {});`;
    const { PATH = '' } = process.env;
    const alone = await treeCost({ args: ['-e', spin(400)], folder, env: { PATH } });
    const both = await treeCost({ args: ['-e', parent], folder, env: { PATH } });
    expect(alone.cpu).toBeGreaterThan(200);
    expect(both.cpu).toBeGreaterThan(alone.cpu);
    expect(both.peak - alone.peak).toBeGreaterThan(100e6);
    await expect(
      treeCost({ args: ['-e', 'throw new Error("no site")'], folder, env: { PATH } }),
    ).rejects.toThrow(/ended with 1:[\s\S]*no site/);
  },
  30_000,
);

test('folders are compared byte for byte, below as well', async () => {
  for (const [path, text] of [
    ['a/x/same', '1'],
    ['b/x/same', '1'],
    ['a/other', '1'],
    ['b/other', '2'],
    ['a/here', '1'],
    ['b/there', '12'],
  ] as const) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  expect(filesApart(join(folder, 'a'), join(folder, 'b'))).toEqual(['here', 'other', 'there']);
  expect(filesApart(join(folder, 'a'), join(folder, 'a'))).toEqual([]);
  expect(bytesIn(join(folder, 'b'))).toBe(4);
});

test('a changed write-up is published as it was changed', async () => {
  const content = join(folder, 'content');
  await writeMadeUp(content, { count: 1, seed: 1 });
  changeOne(content, 'made-up-00001', 'This is new.');
  const { library } = await loadLibrary(content, '2026-11-22');
  const practice = library.entries.find(({ kind }) => kind === 'practice');
  expect(practice?.rendered.plain).toContain('This is new.');
  expect(practice?.sha256).toBe(
    createHash('sha256')
      .update(await readFile(join(content, practice?.path ?? '')))
      .digest('hex'),
  );
});

test('the table has both sides, the ratio, and what was not the same', () => {
  const cost = { wall: 2000, cpu: 1000, peak: 1e9, bytes: 1e6 };
  const figures = {
    ...{ count: 1000, cold: cost, changed: cost, stock: { ...cost, cpu: 2000 }, apart: ['index.html'] },
    ratio: { cpu: 0.5, peak: 1, wall: 1, bytes: 1 },
    changedOfCold: { cpu: 0.3, wall: 0.3 },
  };
  const text = buildTable(figures).join('\n');
  expect(text).toMatch(/ours +2\.0 s +1\.0 s +1000 MB/);
  expect(text).toMatch(/ratio +1\.00 +0\.50/);
  expect(text).toContain('Not the same as in a site made from nothing: index.html');
});

test('the results keep what people wrote, and have the last run once', async () => {
  const file = join(folder, 'RESULTS.md');
  await writeFile(file, '# What was measured\n\nBy hand.\n');
  await keepResults(file, ['one: 1'], { runs: 1 }, '2026-11-22');
  await keepResults(file, ['two: 2'], { runs: 3 }, '2026-11-23');
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(/^# What was measured\n\nBy hand\.\n\n## all\n/);
  expect(text).not.toContain('one: 1');
  expect(text).toMatch(/2026-11-23, Node v[\d.]+, .*3 runs; astro \d/);
  expect(text.match(/two: 2/g)).toHaveLength(1);
});
