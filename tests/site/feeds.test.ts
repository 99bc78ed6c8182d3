import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { open } from './browser.ts';
import { allPages, html } from './pages.ts';

const read = (file: string) => readFileSync(join(inject('folder'), file), 'utf8');

/** Reads XML as a browser does, and gives the text of what the selector finds. */
async function xml(file: string, selector: string): Promise<string[]> {
  const page = await open('');
  // Reading XML is making a document, which pages of the site are not allowed.
  await page.goto('about:blank');
  return page.evaluate(
    ([text = '', find = '']) => {
      const tree = new DOMParser().parseFromString(text, 'application/xml');
      const wrong = tree.querySelector('parsererror')?.textContent;
      return wrong
        ? [`not XML: ${wrong}`]
        : [...tree.querySelectorAll(find)].map((one) => one.textContent ?? '');
    },
    [read(file), selector],
  );
}

test('the Atom feed has entries with titles, addresses and dates', async () => {
  const titles = await xml('feed.atom', 'feed > entry > title');
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => title.trim() === '')).toEqual([]);
  for (const date of await xml('feed.atom', 'feed > entry > updated')) expect(Date.parse(date)).not.toBeNaN();
  expect((await xml('feed.atom', 'feed > entry > id')).length).toBe(
    new Set(await xml('feed.atom', 'feed > entry > id')).size,
  );
});

test('the JSON feed has the same entries', async () => {
  const feed = JSON.parse(read('feed.json'));
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
  const titles = feed.items.map((item: { title: string }) => item.title);
  expect(titles.toSorted()).toEqual((await xml('feed.atom', 'feed > entry > title')).toSorted());
});

test('every feed, of the site, a priority, a subject, a person or a school, has what its format asks for', async () => {
  const files = globSync('**/feed.atom', { cwd: inject('folder') });
  expect(files.length).toBeGreaterThan(10);
  const page = await open('');
  await page.goto('about:blank');
  for (const file of files) {
    const atom = await page.evaluate((text) => {
      const tree = new DOMParser().parseFromString(text, 'application/xml');
      const texts = (find: string) => [...tree.querySelectorAll(find)].map((one) => one.textContent ?? '');
      const without = ['id', 'title', 'updated'].filter((name) => texts(`feed > ${name}`).join('') === '');
      const entries = [...tree.querySelectorAll('entry')].filter(
        (one) => !['id', 'title', 'updated', 'link'].every((name) => one.querySelector(name)),
      );
      const self = tree.querySelector('feed > link[rel="self"]')?.getAttribute('href');
      return {
        wrong: [...texts('parsererror'), ...without, ...entries.map(String)],
        self,
        ids: texts('entry > id'),
      };
    }, read(file));
    expect(atom.wrong, file).toEqual([]);
    expect(atom.self?.endsWith(`/${file}`), `${atom.self} of ${file}`).toBe(true);
    const json = JSON.parse(read(file.replace(/atom$/, 'json')));
    expect([
      typeof json.version,
      typeof json.title,
      json.feed_url?.endsWith(`/${file.replace(/atom$/, 'json')}`),
    ]).toEqual(['string', 'string', true]);
    expect(
      json.items.map(({ id }: { id: string }) => id),
      file,
    ).toEqual(atom.ids);
  }
});

test('the sitemap lists every write-up once', async () => {
  const listed = (await xml('sitemap-0.xml', 'url > loc')).map((address) => new URL(address).pathname);
  // A withdrawn one asks to be left out of indexes.
  const practices = allPages().filter(
    (page) => /^practices\/[^/]+\/$/.test(page) && !html(page).includes('content="noindex"'),
  );
  expect(practices.length).toBeGreaterThan(0);
  for (const page of practices)
    expect(
      listed.filter((path) => path.endsWith(`/${page}`)),
      page,
    ).toHaveLength(1);
});
