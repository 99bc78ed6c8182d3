import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeBuilds } from '#adapters/incremental/whole-builds.ts';

let folder: string;
let cache: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole builds '));
  [cache, out] = [join(folder, 'cache'), join(folder, 'site')];
});
afterEach(() => rm(folder, { recursive: true }));

const hook = (name: 'astro:build:start' | 'astro:build:done', site = out) =>
  (wholeBuilds(cache, site).hooks[name] as unknown as () => Promise<void>)();

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), text);
}

const list = () => join(cache, 'incremental-build.json');

/** A build that makes these files and lets Astro take those that are listed into the next. */
async function build(files: Record<string, string>, listed: readonly string[]): Promise<void> {
  await hook('astro:build:start');
  for (const [path, text] of Object.entries(files)) await put(path, text);
  await writeList(listed);
  await hook('astro:build:done');
}

const writeList = (listed: readonly string[]): Promise<void> => {
  const paths = Object.fromEntries(listed.map((outputFile) => [outputFile, { outputFile }]));
  return writeFile(list(), JSON.stringify({ routes: { page: { paths } } }));
};

const [one, other, extra] = ['practices/one/index.html', 'practices/other/index.html', 'share/one.json'];
const stands = (path: string): boolean => existsSync(join(out, path));

test('what an interrupted build left is not built upon; what a whole one left is', async () => {
  await build({ [one]: 'one' }, [one]);
  await hook('astro:build:start');
  expect([existsSync(list()), stands(one)]).toEqual([true, true]);
  await hook('astro:build:start');
  expect([existsSync(list()), stands(one)]).toEqual([false, false]);
});

test('only pages that may be taken over, and that nobody touched, stand when the next build begins', async () => {
  await build({ [one]: 'one', [other]: 'other', [extra]: '{}', 'index.html': 'list' }, [one, other, extra]);
  await put(other, 'changed by hand');
  await put('practices/one/beside.txt', 'put there by hand');
  await hook('astro:build:start');
  expect([one, extra].map(stands)).toEqual([true, true]);
  expect([other, 'index.html', 'practices/other', 'practices/one/beside.txt'].map(stands)).toEqual(
    Array(4).fill(false),
  );
});

test('a page that is no more does not stay; one that is made anew does, listed or not', async () => {
  await build({ [one]: 'one', [other]: 'other', [extra]: '{}' }, [one, other, extra]);
  await hook('astro:build:start');
  await put(other, 'other, which was taken back');
  await writeList([extra]);
  await hook('astro:build:done');
  expect([one, 'practices/one', other, extra].map(stands)).toEqual([false, false, true, true]);
  expect(await readFile(join(out, other), 'utf8')).toBe('other, which was taken back');
});

test('what stands in the folder of another site is not the last build', async () => {
  await build({ [one]: 'one' }, [one]);
  await utimes(join(out, one), 1e9, 1e9);
  await hook('astro:build:done');
  const before = out;
  out = join(folder, 'another site');
  await put(one, 'two');
  await utimes(join(out, one), 1e9, 1e9);
  await hook('astro:build:start');
  expect([existsSync(join(before, one)), stands(one)]).toEqual([true, false]);
});

test('the history of a folder that is published by Git stays', async () => {
  await put('.git/HEAD', 'ref');
  await build({ [one]: 'one' }, [one]);
  await hook('astro:build:start');
  expect(stands('.git/HEAD')).toBe(true);
});
