import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { alikeSite } from './alike-site.ts';
import { leftBehind, pictureWidth, stemOf, twins, wordsOf } from './twins-content.ts';

/** Of two write-ups alike in all but their words one is withdrawn: where the other’s words are, its own were. */
const { folder, open } = alikeSite();

/** What a file says, small letters throughout, unpacked where it is packed; of an index of words or a picture, its bytes. */
function said(path: string): string {
  const bytes = readFileSync(join(folder, path));
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('latin1').toLowerCase();
}

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** The lists, feeds, indexes and tables in which a write-up is, by what their paths look like. */
const places = [
  ...[/^practices\/[^/]+\/index\.html$/, /^index\.html$/, /^feed\.atom$/, /^feed\.json$/, /^changes\//],
  ...[/^pagefind\/fragment\//, /^pagefind\/index\//, /^search-index\/.*shown/, /^search-index\/.*words/],
  ...[/^data\/practices\.csv$/, /^data\/practices\.json$/, /^data\/reports\.csv$/, /^data\/reviews\.json$/],
  ...[/^data\/tries\.json$/, /^people\/ann\/index\.html$/, /^people\/ann\/feed\.atom$/, /^schools\/gorse\//],
  ...[
    /^schools\/hazel\/index\.html$/,
    /^subjects\/english\//,
    /^phases\/secondary\//,
    /^share\/library\.json$/,
  ],
  ...[/^share\/practices\//, /^quality\/reviews\//, /^review\/queue\.json$/],
];

test('what was withdrawn is nowhere in the built site, in no list, feed, index, table or packed file', () => {
  const all = files().map((path) => ({ path, text: said(path) }));
  const stay = wordsOf(twins.stays);
  for (const { position, word } of stay)
    expect(all.filter(({ text }) => text.includes(word)).length, position).toBeGreaterThan(0);
  for (const place of places) {
    const here = all.filter(
      ({ path, text }) => place.test(path) && stay.some(({ word }) => text.includes(word)),
    );
    expect(here.length, `${place} tells of what was not withdrawn`).toBeGreaterThan(0);
  }
  const gone = all.filter(({ path, text }) => `${path} ${text}`.includes(stemOf(twins.goes)));
  expect(gone.map(({ path }) => path)).toEqual([]);
  const pictures = files().filter((path) => path.startsWith('images/'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !path.includes(`-${pictureWidth[twins.stays]}.`))).toEqual([]);
});

test('its address stands where others point to it and in what is told of changes, and in no list that leads readers', () => {
  const naming = (id: string) => files().filter((path) => path.includes(id) || said(path).includes(id));
  const leads =
    /^(sitemap.*|sw\.js|offline\/.*|share\/.*|review\/.*|search.*|pagefind\/.*|tried\/.*|schools\/.*|people\/.*|index\.html)$/;
  expect(naming(twins.stays).filter((path) => leads.test(path))).toEqual(
    expect.arrayContaining(['index.html', 'sitemap-0.xml', 'review/main.json', 'share/library.json']),
  );
  expect(naming(twins.goes).filter((path) => leads.test(path))).toEqual([]);
  expect(naming(twins.goes)).toContain(`practices/${twins.goes}/index.html`);
});

test('a reader who follows a link to it is told that it was withdrawn, when and why', async () => {
  const page = await open('practices/heir-1/', { javaScript: false });
  expect(
    await page.getByRole('listitem').filter({ hasText: leftBehind.title }).first().innerText(),
  ).toContain('Withdrawn');
  await page.getByRole('link', { name: 'others' }).click();
  await page.waitForURL(/\/gone-twin\/$/);
  expect(await page.getByRole('main').innerText()).toBe(
    `${leftBehind.title}\n\nWithdrawn 20 November 2026.\n\n${leftBehind.reason}`,
  );
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  expect(await page.locator('script[type="application/ld+json"], img, main a').count()).toBe(0);
});
