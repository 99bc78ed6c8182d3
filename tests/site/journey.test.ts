import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './browser.ts';
import { pageWith } from './pages.ts';

/** A write-up about reading fluency that has everything a write-up can have. */
const wanted = pageWith(
  'practices/',
  /reading[- ]fluency/i,
  /repeated[- ]reading/i,
  /<table/,
  /data-footnote|footnote/,
  /<img/,
);
const id = wanted.split('/')[1] ?? '';

const results = (page: Page) => page.locator('[data-result]');

test('a teacher searches, filters by phase, and opens a write-up', async () => {
  const page = await open('');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^(find|search)/i })
    .first()
    .click();
  await page.getByRole('searchbox').fill('reading fluency');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=reading(\+|%20)fluency/);
  await results(page).first().waitFor();
  const listed = await results(page).count();
  expect(listed).toBeGreaterThan(0);
  expect(listed).toBeLessThanOrEqual(20);

  await page.getByRole('checkbox', { name: /^primary/i }).check();
  await page.waitForURL(/phase=primary/);
  await page.locator(`[data-result="${id}"]`).getByRole('link').first().click();
  await page.waitForURL(new RegExp(`/${wanted}$`));
  await hasEverything(page);
});

test('the same with the keyboard alone', async () => {
  const page = await open('');
  await tabTo(page, 'nav a[href$="/search/"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/$/);
  await tabTo(page, 'input[type=search]');
  await page.keyboard.type('reading fluency');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=reading/);
  await results(page).first().waitFor();

  await tabTo(page, 'input[name=phase][value=primary]');
  await page.keyboard.press('Space');
  await page.waitForURL(/phase=primary/);
  await page.locator(`[data-result="${id}"]`).waitFor();
  await tabTo(page, `[data-result="${id}"] a`);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/${wanted}$`));
  await hasEverything(page);
});

test('the address of a filtered search brings the same results back', async () => {
  const page = await open('search/?q=reading+fluency&phase=primary');
  await page.locator(`[data-result="${id}"]`).waitFor();
  expect(await page.getByRole('checkbox', { name: /^primary/i }).isChecked()).toBe(true);
});

test('a search that finds nothing says so and helps', async () => {
  const page = await open('search/?q=zzzzxqwv');
  await page
    .getByText(/nothing|no write-ups|no results/i)
    .first()
    .waitFor();
  expect(await results(page).count()).toBe(0);
});

async function hasEverything(page: Page): Promise<void> {
  expect(await page.getByRole('main').getByRole('table').count()).toBeGreaterThan(0);
  const note = page.locator('a[href^="#"][data-footnote-ref], sup a[href^="#"]').first();
  const target = decodeURIComponent((await note.getAttribute('href')) ?? '').slice(1);
  expect(await page.locator(`[id="${target}"]`).innerText()).not.toBe('');
  const picture = page.getByRole('main').locator('img').first();
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  expect(await picture.getAttribute('alt')).not.toBe('');
  expect(
    await page
      .getByRole('main')
      .getByText(/\bgained? |[+−]?\d+\.\d+|effect size/i)
      .count(),
  ).toBeGreaterThan(0);
}

/** Presses Tab until something that matches has the focus, and checks that one can see it has. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate((wish) => {
      const focused = document.activeElement;
      if (!focused?.matches(wish)) return undefined;
      // The focus may be drawn on the box that the field stands in.
      const boxes = [focused, focused.parentElement, focused.parentElement?.parentElement];
      return boxes.some((box) => {
        if (!box) return false;
        const { outlineStyle, boxShadow } = getComputedStyle(box);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      });
    }, selector);
    if (seen === undefined) continue;
    expect(seen, `${selector} shows that it has the focus`).toBe(true);
    return;
  }
  throw new Error(`Expected ${selector} to be reached within 200 presses of Tab`);
}
