import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { weigh } from '#adapters/bench/pages/weigh.ts';

/** The most code, in bytes as sent, that comes before a person is told what is wrong: of the page and of the check together. */
const FIRST_FINDINGS = 180_000;

/** Opens a page with nothing kept, and counts the code that it and its threads load: every file once, compressed. */
async function counting(path: string) {
  const browser = await chromium.connect(inject('browser'));
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const files = new Set<string>();
  const base = new URL(inject('address'));
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) files.add(pathname.slice(base.pathname.length));
  });
  const page = await context.newPage();
  await page.goto(new URL(path, base).href, { waitUntil: 'networkidle' });
  const sent = (name: string) => gzipSync(readFileSync(join(inject('folder'), name)), { level: 6 }).length;
  return {
    page,
    loaded: (name: RegExp) => [...files].some((file) => name.test(file)),
    code: () => [...files].reduce((sum, name) => sum + sent(name), 0),
  };
}

test('what speaks against a text is said after at most 180 kB of code; the rest comes when a text needs it', async () => {
  const { page, loaded, code } = await counting('share/');
  const said = (name: string) => page.locator(`[id="${name}-notes"] .finding`);
  expect(loaded(/worker/)).toBe(true);
  const { scripts } = weigh(inject('folder'), 'share/index.html', new URL(inject('address')).pathname);
  expect(scripts).toBeGreaterThan(10_000);
  expect(scripts).toBeLessThan(32_000);
  const empty = code();
  expect(empty).toBeGreaterThan(100_000);
  expect(empty).toBeLessThanOrEqual(FIRST_FINDINGS);

  await page.locator('[id="title"]').fill('Three targets on a card, checked every lesson');
  await page
    .locator('[id="what-happened"]')
    .fill('- The card **caused** fewer broken rules\n- We used it for six weeks, in all lessons.');
  await page
    .locator('[id="what-did-not-work"]')
    .fill('A Year 5 pupil called Jack lost the card most days,\nand nothing changed for “him” at all.');
  await said('what-happened').filter({ hasText: 'caused' }).waitFor();
  await said('what-did-not-work').filter({ hasText: 'first name' }).waitFor();
  const typed = code();
  expect(typed).toBeLessThanOrEqual(FIRST_FINDINGS);
  const later = /phones|markdown-[^f]|browser|evidence/;
  expect(loaded(later)).toBe(false);

  await page.goto(`${page.url().replace(/#.*$/, '')}#if-you-try-it`);
  await page
    .locator('[id="if-you-try-it"]')
    .fill('Ring 0161 496 0123, or see [the cards](https://example.org/cards).');
  await said('if-you-try-it').filter({ hasText: 'phone' }).waitFor();
  expect(loaded(/phones/) && loaded(/markdown-[^f]/)).toBe(true);
});
