import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';

/** What makes the page itself scroll sideways; what scrolls within a box of its own, such as a wide table, is left out. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (one: Element): boolean =>
      one !== document.body &&
      (getComputedStyle(one).overflowX !== 'visible' ||
        (one.parentElement !== null && scrolls(one.parentElement)));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) =>
        one.getBoundingClientRect().right > clientWidth + 1 &&
        !(one.parentElement && scrolls(one.parentElement)),
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 8).map((one) => one.outerHTML.slice(0, 160))];
  });
}

describe.each(templates())('/%s', (path) => {
  test('does not scroll sideways at 320 px', async () => {
    expect(await sticksOut(await open(path, { width: 320 }))).toEqual([]);
  });

  test('does not scroll sideways with text at 200%', async () => {
    const page = await open(path, { width: 640 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await sticksOut(page)).toEqual([]);
  });

  test('fits the paper when printed', async () => {
    // A4 at 96 dots an inch, less margins of 15 mm.
    expect(await sticksOut(await open(path, { width: 680, media: 'print' }))).toEqual([]);
  });

  test('is readable without JavaScript', async () => {
    const page = await open(path, { javaScript: false });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(80);
    expect(await page.getByRole('link').count()).toBeGreaterThan(2);
  });
});
