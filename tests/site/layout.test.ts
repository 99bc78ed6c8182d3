import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';

/** What sticks out to the side, where the page itself does not scroll it. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.map((one) => one.outerHTML.slice(0, 120))];
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
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
  });
});
