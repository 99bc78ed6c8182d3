import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';
import { allPages, html } from './pages.ts';

test('a reader goes from the fullest cell of the map to its practices, without scripts', async () => {
  const page = await open('map/', { javaScript: false });
  const cell = page.locator('a.cell').first();
  const [tried, practices] = await Promise.all([
    cell.locator('b').innerText(),
    cell.locator('.sum > :last-child').innerText(),
  ]);
  expect(tried).toMatch(/stud(y|ies)|school/);
  await cell.click();
  const { hash } = new URL(page.url());
  const part = page.locator(`section[aria-labelledby="${hash.slice(1)}"]`);
  expect(await part.locator('.ledger > li').count()).toBe(Number.parseInt(practices, 10));
  expect(await part.innerText()).toContain(tried);
});

test('an empty cell leads to a form that knows which ages are missing', async () => {
  const page = await open('map/');
  const call = page.getByRole('link', { name: /^share yours +for .+, nursery$/i }).first();
  const form = new URL((await call.getAttribute('href')) ?? '');
  expect(form.searchParams.get('ages')).toBe('2 to 4');
});

test('on a phone each cell names its phase; on a wide page the columns do', async () => {
  for (const [width, seen] of [
    [360, true],
    [1280, false],
  ] as const) {
    const page = await open('map/', { width });
    expect(await page.locator('.map .ph').first().isVisible(), `${width} px`).toBe(seen);
    expect(await page.locator('.map tbody tr').count()).toBeGreaterThan(2);
  }
});

test('circles can be seen in forced colours', async () => {
  const page = await open('map/');
  await page.emulateMedia({ forcedColors: 'active' });
  const colours = await page
    .locator('a.cell .disc')
    .first()
    .evaluate((disc) => {
      const fill = (part: string) => getComputedStyle(disc.querySelector(part) as Element).fill;
      return [fill('.rim'), fill('.fill')];
    });
  expect(new Set(colours).size).toBe(2);
});

test('pages on which there is nothing yet are accessible, and call for something', async () => {
  const empty = ['subjects/', 'phases/'].flatMap((folder) => {
    const page = allPages().find((path) => path.startsWith(folder) && html(path).includes('standstill'));
    return page ? [page] : [];
  });
  expect(empty.length).toBeGreaterThan(0);
  for (const path of empty) {
    const page = await open(path, { width: 360 });
    expect(await page.getByRole('link', { name: /share what you did/i }).isVisible()).toBe(true);
    await isAccessible(page);
  }
});

test('every priority and subject has its feed beside it, and says so in its head', () => {
  const pages = allPages().filter((path) => /^(priorities|subjects)\/[^/]+\/$/.test(path));
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    expect(html(path), path).toContain(`${path}feed.atom"`);
    const feed = JSON.parse(readFileSync(join(inject('folder'), path, 'feed.json'), 'utf8'));
    expect(feed.feed_url, path).toMatch(new RegExp(`/${path}feed.json$`));
    expect(readFileSync(join(inject('folder'), path, 'feed.atom'), 'utf8'), path).toContain('<feed xmlns');
  }
});

test('the style guide is for those who look for it: not in the sitemap, the navigation or any index', () => {
  expect(readFileSync(join(inject('folder'), 'sitemap-0.xml'), 'utf8')).not.toContain('/styleguide/');
  expect(html('styleguide/')).toContain('<meta name="robots" content="noindex"');
  expect(html('styleguide/')).not.toContain('data-pagefind-body');
  expect(allPages().filter((path) => html(path).includes('/styleguide/"') && path !== 'styleguide/')).toEqual(
    [],
  );
});
