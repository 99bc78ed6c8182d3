import { expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';

test.each(templates())(
  '/%s: in forced colours text and marks stand out; nothing moves for those who asked for less motion',
  async (path) => {
    const page = await open(path);
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
    expect(faint).toEqual([]);
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
    expect(moving).toEqual([]);
  },
);
