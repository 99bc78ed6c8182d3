import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeBuilds } from '#adapters/incremental/whole-builds.ts';

test('what an interrupted build left is not built upon; what a whole one left is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whole builds '));
  const list = join(folder, 'incremental-build.json');
  const { hooks } = wholeBuilds(folder);
  const start = () => (hooks['astro:build:start'] as unknown as () => Promise<void>)();
  const done = () => (hooks['astro:build:done'] as unknown as () => Promise<void>)();
  await start();
  await writeFile(list, '{}');
  await done();
  await start();
  expect(existsSync(list)).toBe(true);
  await start();
  expect(existsSync(list)).toBe(false);
  await done();
  await rm(folder, { recursive: true });
});
