import { existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { indexTexts } from '#adapters/search-index/index-texts.ts';
import type { Text } from '#adapters/search-index/left-texts.ts';
import { textPartOf, textPartsFor } from '#core/shards/text-parts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index test '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (at: number, says = `Words of the text numbered ${at}`): Text => ({
  url: `/practices/p${at}/`,
  text: says,
  filters: { level: ['2'] },
  meta: { title: `Text ${at}` },
});
const texts = Array.from({ length: 12 }, (_, at) => text(at));
const [changed] = texts.filter(({ url }) => textPartOf(url, 3) === 2) as [Text];

const make = (given: readonly Text[], of = 3, name = 'site') =>
  indexTexts(given, { site: join(folder, name), of, list: join(folder, `${name}.json`) });
/** Every file of the index by its path, but for the time that Pagefind's own files name. */
const filesIn = (name: string) =>
  new Map(
    globSync('pagefind/**/*.*', { cwd: join(folder, name) })
      .sort()
      .map((path) => [path, readFileSync(join(folder, name, path)).toString('base64')]),
  );

describe('the index of texts', () => {
  beforeEach(async () => {
    await make(texts);
  });

  test('a part none of whose texts changed stays, and the whole is as if made from nothing', async () => {
    expect(await make(texts)).toBe(0);
    const now = texts.map((one) => (one === changed ? { ...one, text: 'Something else' } : one));
    expect(await make(now)).toBe(1);
    expect(await make(now, 3, 'from nothing')).toBe(3);
    expect(filesIn('site')).toEqual(filesIn('from nothing'));
  }, 60_000);

  test.each([
    ['was changed', (file: string) => writeFileSync(file, 'x')],
    ['is gone', (file: string) => rmSync(file)],
    ['was put beside', (file: string) => writeFileSync(`${file}.more`, 'x')],
  ])('a part in which a file %s is made anew', async (_, harm) => {
    const before = filesIn('site');
    const one = 'pagefind/part-2/pagefind-entry.json';
    harm(join(folder, 'site', one));
    expect(await make(texts)).toBe(1);
    expect(filesIn('site')).toEqual(before);
  });

  test('what was made for another folder, or by a run that was stopped, is not built upon', async () => {
    rmSync(join(folder, 'site.json'));
    expect(await make(texts)).toBe(3);
    writeFileSync(join(folder, 'site.json'), '{"half');
    expect(await make(texts)).toBe(3);
    writeFileSync(join(folder, 'other.json'), readFileSync(join(folder, 'site.json')));
    expect(await make(texts, 3, 'other')).toBe(3);
  }, 60_000);

  test('parts that are no more go, and the others are made for their number', async () => {
    expect(await make(texts, 2)).toBe(2);
    expect(existsSync(join(folder, 'site/pagefind/part-2'))).toBe(true);
    expect(readdirSync(join(folder, 'site/pagefind'))).not.toContain('part-3');
  });
});

test('there are as many parts as texts need, and each text has one by its address', () => {
  expect([0, 1, 2_000, 2_001, 10_000].map(textPartsFor)).toEqual([1, 1, 1, 2, 5]);
  const places = Array.from({ length: 4_000 }, (_, at) => textPartOf(`/practices/p${at}/`, 4));
  for (const part of [1, 2, 3, 4])
    expect(places.filter((place) => place === part).length / 1_000).toBeCloseTo(1, 0);
});
