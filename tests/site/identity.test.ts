import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { changeOne, changeRecorded } from '#adapters/bench/build/change-one.ts';
import { filesApart } from '#adapters/bench/build/files-apart.ts';
import { astroCache } from '#adapters/files/project.ts';
import { writeMadeUp } from '#adapters/files/write-made-up.ts';
import { mergeParts } from '#adapters/shards/merge.ts';
import { buildAlone, inTurn } from './other-site.ts';

/** The same content built upon an earlier build, from nothing, and in parts. `npm run bench -- identity` and `-- shards` try more of it. */
const place = (name: string) => join(inject('others'), 'identity', name);
const one = 'made-up-00002';
const parts = [0, 1, 2];

const build = (content: string, out: string, more: Record<string, string> = {}) =>
  inTurn(async () =>
    buildAlone({
      ...{ CONTENT_DIR: place(content), OUT_DIR: place(out), NOW: '2026-11-22', SHARE_IMAGES: '0' },
      ...more,
    }),
  );

beforeAll(async () => {
  await rm(astroCache({ content: place('content') }), { recursive: true, force: true });
  await writeMadeUp(place('content'), { count: 6, seed: 3 });
  await build('content', 'upon');
  changeOne(place('content'), one, 'This was changed.');
  changeRecorded(place('content'), one, 'reports/school-1.mdx', (text) => `${text.trimEnd()} And this.\n`);
  await build('content', 'upon');
  await cp(place('content'), place('fresh'), { recursive: true });
  await build('fresh', 'from-nothing');
  for (const part of parts) await build('fresh', `part-${part}`, { SHARD: `${part}/2` });
  await mergeParts(
    parts.map((part) => place(`part-${part}`)),
    place('merged'),
  );
}, 480_000);

test('what is built upon the last build is, file by file, what is built from nothing', () => {
  expect(filesApart(place('upon'), place('from-nothing'))).toEqual([]);
});

test('what is built in parts has every page as it is built at once', () => {
  const ofSearch = /^(?:pagefind\/|sw\.js$|search\/index\.html$|sitemap-)/;
  const apart = filesApart(place('merged'), place('from-nothing'));
  expect(apart.filter((path) => !ofSearch.test(path))).toEqual([]);
  expect(apart).toContain('pagefind/pagefind-entry.json');
});
