import type { Page } from 'playwright-core';

/** What makes the page itself scroll sideways; what scrolls within a box of its own, such as a wide table, is left out. */
export async function sticksOut(page: Page): Promise<string[]> {
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
