import type { Page } from 'playwright-core';
import { expect } from 'vitest';

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

/** Holds an open page to never scrolling sideways: 320 px wide, with text at 200% of its size, and on paper. */
export async function neverScrollsSideways(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sticksOut(page), '320 px wide').toEqual([]);
  const size = (share: string) =>
    page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), share);
  await page.setViewportSize({ width: 640, height: 800 });
  await size('200%');
  expect(await sticksOut(page), 'text at 200%').toEqual([]);
  await size('100%');
  // A4 at 96 dots an inch, less margins of 15 mm.
  await page.setViewportSize({ width: 680, height: 800 });
  await page.emulateMedia({ media: 'print' });
  expect(await sticksOut(page), 'on paper').toEqual([]);
}
