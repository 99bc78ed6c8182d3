import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { settings } from '#adapters/files/settings.ts';
import { mergeParts } from '#adapters/shards/merge.ts';
import { narrow } from '#adapters/shards/narrow.ts';
import { mergeSitemaps } from '#adapters/shards/sitemap.ts';
import { madeRoot } from '../files/made-root.ts';

const file = (path: string, text = '') => ({ path, bytes: new TextEncoder().encode(text) });

test('a part has its own write-ups with their folders, and all that is no write-up; families stay together', () => {
  const writeUps = Array.from({ length: 30 }, (_, at) => `p${at}`);
  const files = [
    file('policy.yaml'),
    file('schools/hill.yaml'),
    ...writeUps.flatMap((id, at) => [
      file(
        `practices/${id}/index.mdx`,
        `---\ntitle: x\n${at % 3 === 1 ? `adaptedFrom: "p${at - 1}"\n` : ''}---\nadaptedFrom: p9\n`,
      ),
      file(`practices/${id}/reports/one.mdx`),
    ]),
  ];
  const parts = [1, 2, 3].map((part) => narrow(files, { part, of: 3 }));
  const placeOf = (id: string) =>
    parts.findIndex((one) => one.files.some(({ path }) => path.startsWith(`practices/${id}/`)));
  for (const { files: own, others } of parts) {
    expect(own.map(({ path }) => path)).toEqual(expect.arrayContaining(['policy.yaml', 'schools/hill.yaml']));
    expect(own.length + others.length).toBe(files.length);
  }
  expect(parts.flatMap((one) => one.files).filter(({ path }) => path.endsWith('one.mdx'))).toHaveLength(30);
  for (let at = 1; at < 30; at += 3) expect(placeOf(`p${at}`)).toBe(placeOf(`p${at - 1}`));
});

test('parts read without a complaint what together is the library', async () => {
  const made = await madeRoot(9);
  try {
    const whole = (await loadLibrary(made.root, '2026-11-22')).library;
    const parts = await Promise.all(
      [1, 2].map((part) => loadLibrary(made.root, '2026-11-22', { shard: { part, of: 2 } })),
    );
    const practices = (entries: typeof whole.entries) =>
      entries.filter(({ kind }) => kind === 'practice').map(({ id }) => id);
    expect(parts.flatMap(({ library }) => practices(library.entries)).sort()).toEqual(
      practices(whole.entries).sort(),
    );
    for (const { library } of parts) expect(library.problems).toEqual(whole.problems);
    const front = await loadLibrary(made.root, '2026-11-22', { shard: { part: 0, of: 2 } });
    expect(practices(front.library.entries)).toEqual(practices(whole.entries));
  } finally {
    await made.remove();
  }
});

test('SHARD says a part and how many there are, and needs the clock that all share', () => {
  const read = (SHARD: string, NOW: string | undefined = '2026-11-22') =>
    settings({ SHARD, NOW }, '/project').shard;
  expect(read('0/4')).toEqual({ part: 0, of: 4 });
  expect(read('4/4')).toEqual({ part: 4, of: 4 });
  expect(read('')).toBeUndefined();
  for (const wrong of ['5/4', '1', '1/0', '-1/4', 'a/b'])
    expect(() => read(wrong)).toThrow(`Unexpected SHARD "${wrong}"`);
  expect(() => settings({ SHARD: '1/4' }, '/project')).toThrow(/without NOW/);
});

test('only all parts of one site are merged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parts '));
  const put = async (name: string, told?: object) => {
    await mkdir(join(folder, name));
    if (told) await writeFile(join(folder, name, 'shard.json'), JSON.stringify(told));
    return join(folder, name);
  };
  const about = { of: 2, now: 'n', made: 'm' };
  const [zero, one, two, later, bare] = await Promise.all([
    put('0', { ...about, part: 0 }),
    put('1', { ...about, part: 1 }),
    put('2', { ...about, part: 2 }),
    put('later', { ...about, part: 2, now: 'later' }),
    put('bare'),
  ]);
  const out = join(folder, 'out');
  await expect(mergeParts([zero, two], out)).rejects.toThrow(/parts 0, 2, expected 0, 1, 2/);
  await expect(mergeParts([zero, one, one], out)).rejects.toThrow(/parts 0, 1, 1/);
  await expect(mergeParts([zero, one, later], out)).rejects.toThrow(/later.*expected one of 2, as of n/);
  await expect(mergeParts([zero, bare], out)).rejects.toThrow(/bare, expected a part of a site/);
  await rm(folder, { recursive: true });
});

test('the map of the whole has every page once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maps '));
  const url = (path: string) => `<url><loc>https://example.org${path}</loc></url>`;
  const put = async (name: string, paths: string[]) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'sitemap-0.xml'), `<urlset>${paths.map(url).join('')}</urlset>`);
    await writeFile(
      join(folder, name, 'sitemap-index.xml'),
      '<sitemapindex><sitemap><loc>https://example.org/sitemap-0.xml</loc></sitemap></sitemapindex>',
    );
    return join(folder, name);
  };
  const parts = [
    await put('0', ['/', '/about/']),
    await put('1', ['/', '/practices/b/']),
    await put('2', ['/', '/practices/a/']),
  ];
  await mkdir(join(folder, 'out'));
  await mergeSitemaps(parts, join(folder, 'out'));
  expect(await readFile(join(folder, 'out/sitemap-0.xml'), 'utf8')).toBe(
    `<urlset>${['/', '/about/', '/practices/a/', '/practices/b/'].map(url).join('')}</urlset>`,
  );
  expect(await readFile(join(folder, 'out/sitemap-index.xml'), 'utf8')).toBe(
    await readFile(join(folder, '0/sitemap-index.xml'), 'utf8'),
  );
  await rm(folder, { recursive: true });
});
