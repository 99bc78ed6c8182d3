import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { open } from './browser.ts';
import { allPages, html, pageWith } from './pages.ts';

/** Opens a page with the worker and waits until it has kept what it keeps of the page. */
async function openAndKeep(path: string): Promise<Page> {
  const page = await open(path, { keeping: true });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return page;
}

const notice = (page: Page) => page.locator('#offline-copy');

test('on the train a teacher reads the page she opened at school, set as it was, and is told from when it is', async () => {
  const path = pageWith('practices/', /<figure/);
  const page = await openAndKeep(path);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const looks = () =>
    page
      .locator('h1')
      .evaluate((one) => `${getComputedStyle(one).fontFamily} ${getComputedStyle(one).fontSize}`);
  const before = await looks();
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  expect(await looks()).toBe(before);
  expect(await page.evaluate(() => document.fonts.check('1rem Newsreader'))).toBe(true);
  const year = new Date().getFullYear();
  expect(await notice(page).innerText()).toMatch(
    new RegExp(`^You are offline\\. This is the copy from \\d+ \\w+ ${year} at \\d\\d:\\d\\d, and`),
  );
  await page.context().setOffline(false);
  await notice(page).getByRole('link', { name: 'Try again' }).click();
  await page.waitForLoadState('networkidle');
  expect(await notice(page).count()).toBe(0);
});

test('a page never opened says so, and names those that can be read', async () => {
  const [first = '', second = ''] = allPages().filter((path) => /^practices\/[^/]+\/$/.test(path));
  const page = await openAndKeep(first);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.context().setOffline(true);
  await page.goto(new URL(`${second}?q=secret`, inject('address')).href);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You are offline');
  await page.getByRole('link', { name: title, exact: true }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  expect(await notice(page).isVisible()).toBe(true);
});

test('what comes after the question mark is not kept, and nothing of another site', async () => {
  const page = await openAndKeep('search/?q=reading');
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
  expect(kept).toContain(new URL('search/', inject('address')).href);
  expect(kept.filter((url) => url.includes('q=reading') || !url.startsWith(inject('address')))).toEqual([]);
});

const forms = ['share/', 'try/', 'tried/', 'challenge/', 'review/', 'search/'].filter((path) =>
  allPages().includes(path),
);

describe.each(forms)('/%s, opened once', (path) => {
  test('opens offline with every script, style and thread that it can come to need', async () => {
    const page = await openAndKeep(path);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const controls = await page.getByRole('main').getByRole('button').count();
    await page.context().setOffline(true);
    const missing: string[] = [];
    page.on('requestfailed', (request) => missing.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect(await page.getByRole('main').getByRole('button').count()).toBe(controls);
    expect(missing.filter((url) => url.includes('/_astro/'))).toEqual([]);
  });
});

test('a text that needs more of the check than was ever loaded is checked offline', async () => {
  const page = await openAndKeep('share/');
  await page.context().setOffline(true);
  await page.reload({ waitUntil: 'networkidle' });
  await page
    .locator('[id="if-you-try-it"]')
    .fill('Ring +353 1 234 5678, or see [the cards](https://example.org/cards).');
  await page.locator('[id="if-you-try-it-notes"] .finding').filter({ hasText: 'phone' }).waitFor();
});

test('every page may be kept, and none that is kept is listed for search engines', () => {
  for (const path of allPages())
    expect(html(path), path).toMatch(/<meta name="offline-worker" content="[^"]*\/sw\.js"/);
  expect(html('offline/')).toContain('content="noindex"');
});
