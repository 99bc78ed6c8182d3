import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Holds an open page to telling text and marks from what is behind them where a reader has colours of their own. */
export async function standsOutInForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faint = await page.evaluate(() => {
    const behind = (one: Element): string => {
      const { backgroundColor } = getComputedStyle(one);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
      return one.parentElement ? behind(one.parentElement) : 'rgb(255, 255, 255)';
    };
    const words = [...document.querySelectorAll('body *:not(svg *)')].filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const hidden = words.filter((one) => getComputedStyle(one).color === behind(one));
    const marks = [...document.querySelectorAll('.hallmark svg')].filter((one) => {
      const [outline, line, sign] = ['--o', '--s', '--g'].map((name) => {
        const probe = one.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
        probe.setAttribute('class', name === '--g' ? 'g' : 'o');
        const { fill, stroke } = getComputedStyle(probe);
        probe.remove();
        return name === '--s' ? stroke : fill;
      });
      return sign === outline || (outline === 'none' && line === 'none');
    });
    return [...hidden, ...marks].slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
  });
  await page.emulateMedia({ forcedColors: 'none' });
  expect(faint, 'what cannot be seen in forced colours').toEqual([]);
}

/** Holds an open page to moving nothing, for a reader who asked for less motion. */
export async function movesNothing(page: Page): Promise<void> {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } =
          getComputedStyle(one);
        const lasts = (durations: string) =>
          durations.split(',').some((time) => Number.parseFloat(time) > 0.01);
        return (
          (animationName !== 'none' && lasts(animationDuration)) ||
          lasts(transitionDuration) ||
          scrollBehavior === 'smooth'
        );
      })
      .slice(0, 5)
      .map((one) => one.outerHTML.slice(0, 160)),
  );
  expect(moving, 'what moves').toEqual([]);
}
