import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';

/** The machine that tests may be busy. */
const patient = { timeout: 20_000 };

const results = (page: Page) => page.locator('[data-results] [data-result]');
const titles = (page: Page) => results(page).locator('h2').allInnerTexts();
const shown = (page: Page) => page.locator('[data-search][data-shown]:not([aria-busy])').waitFor();
const count = async (page: Page) => Number(/\d+/.exec(await page.locator('#count').innerText())?.[0] ?? 0);

test('before anybody searches the surest are there, and no index has been asked', async () => {
  const page = await open('search/');
  expect(await results(page).count()).toBe(10);
  expect(await page.locator('[data-search]').getAttribute('data-shown')).toBeNull();
  const before = await titles(page);
  await page.getByRole('button', { name: /more$/ }).click();
  await expect.poll(() => results(page).count(), patient).toBe(20);
  expect((await titles(page)).slice(0, 10)).toEqual(before);
});

test('what is misspelt is found, said, and can be refused', async () => {
  const page = await open('search/?q=comprehenssion');
  await shown(page);
  expect((await titles(page)).length).toBeGreaterThan(0);
  expect(await page.locator('#count').innerText()).toContain('comprehension');
  await page.getByRole('link', { name: 'Search for “comprehenssion”' }).click();
  await page.waitForURL(/literal=comprehenssion/);
  await page.getByText('Nothing found').first().waitFor();
});

test('a year group becomes a filter that can be taken away, and back brings it again', async () => {
  const page = await open('search/?q=year+4+reading');
  await shown(page);
  const chip = page.getByRole('button', { name: '“year 4”: Primary: remove this filter' });
  const narrowed = await titles(page);
  await chip.click();
  await page.waitForURL(/literal=year\+4/);
  await shown(page);
  await chip.waitFor({ state: 'detached' });
  expect(await titles(page)).not.toEqual(narrowed);
  await page.goBack();
  await chip.waitFor();
  await expect.poll(() => titles(page), patient).toEqual(narrowed);
});

test('a box tells how many it will leave, becomes a chip, and the address keeps it', async () => {
  const page = await open('search/');
  const box = page.locator('input[name=phase][value=secondary]');
  const told = Number(await page.locator('label', { has: box }).locator('.num').innerText());
  await box.check();
  await page.waitForURL(/\?phase=secondary$/);
  await expect.poll(() => count(page), patient).toBe(told);
  await page.getByRole('button', { name: 'Secondary: remove this filter' }).click();
  await page.waitForURL(/\/search\/$/);
  await expect.poll(() => box.isChecked(), patient).toBe(false);
});

test('the order is stated, can be changed, and is in the address', async () => {
  const page = await open('search/?q=reading');
  await shown(page);
  const closest = await titles(page);
  expect(await page.getByLabel('Order').inputValue()).toBe('closest');
  await page.getByLabel('Order').selectOption('Strongest evidence first');
  await page.waitForURL(/order=surest/);
  await shown(page);
  expect(await titles(page)).not.toEqual(closest);
});

test('by keyboard: a slash to the box, arrows along the results, Escape back and clear', async () => {
  const page = await open('search/?q=reading');
  await shown(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe((await titles(page))[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/search\/$/);
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});

test('counts are read out once the reader rests, not at each key', async () => {
  const page = await open('search/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const line = document.querySelector('[data-heard]') as Element;
    new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { childList: true });
  });
  await page.getByRole('searchbox').pressSequentially('reading fluency', { delay: 60 });
  await expect
    .poll(() => page.locator('[data-heard]').innerText(), patient)
    .toMatch(/practices? for reading fluency/);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.length);
  expect(said).toBeLessThanOrEqual(2);
});

test('where nothing fits the page says which filter to leave, and how many that would give', async () => {
  const page = await open('search/?q=reading&phase=16-plus&level=5&subject=music');
  await shown(page);
  const way = page.locator('[data-ways] li').first();
  const promised = Number(/(\d+) practice/.exec(await way.innerText())?.[1]);
  expect(promised).toBeGreaterThan(0);
  await way.getByRole('link').click();
  await expect.poll(() => count(page), patient).toBe(promised);
});

test('what stands in the text alone is found there, with the place marked', async () => {
  // In texts of the starter library, in any number, and in no title or post.
  const page = await open('search/?q=worksheet');
  await shown(page);
  const places = page.locator('[data-besides-list] .snip mark');
  await expect.poll(() => places.count(), patient).toBeGreaterThan(0);
  expect(await places.first().innerText()).toMatch(/^worksheets?$/i);
  // Pagefind by itself takes the longest word that this begins with, and there are many of those.
  await page.goto(page.url().replace('worksheet', 'testament'));
  await shown(page);
  expect(await page.locator('[data-result]').count()).toBe(0);
});

test('a word that texts have is looked for there first, and a guess at it from titles is only offered', async () => {
  // `version` is in texts of the starter library, and `vision` in a post.
  const page = await open('search/?q=version+reading');
  await page.getByText('Did you mean “vision”?').waitFor();
  await shown(page);
  expect(await page.locator('#count').innerText()).not.toContain('Looked for');
  const first = page.locator('[data-found] [data-result]').first();
  expect(await first.locator('mark', { hasText: /^versions?$/i }).count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: '“vision”' }).click();
  await page.waitForURL(/q=vision\+reading$/);
  await shown(page);
  expect(await page.locator('[data-besides]').isVisible()).toBe(false);
});

test('without scripts: the surest, and links to look through the rest', async () => {
  const page = await open('search/', { javaScript: false });
  expect(await results(page).count()).toBe(10);
  expect(await page.getByRole('link', { name: 'Every subject' }).isVisible()).toBe(true);
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
});

test.each(['search/?q=year+4+readng', 'search/?q=reading&phase=16-plus&level=5&subject=music'])(
  '/%s is accessible, and does not scroll sideways at 320 px',
  async (path) => {
    const page = await open(path, { width: 320 });
    await shown(page);
    await isAccessible(page);
    const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(tooWide)).toBeLessThanOrEqual(0);
  },
  120_000,
);
