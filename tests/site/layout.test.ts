import { describe, expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';
import { sticksOut } from './sideways.ts';

describe.each(templates())('/%s', (path) => {
  test('does not scroll sideways at 320 px, with text at 200%, or on paper', async () => {
    const page = await open(path, { width: 320 });
    expect(await sticksOut(page)).toEqual([]);
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
  });

  test('is readable without JavaScript', async () => {
    const page = await open(path, { javaScript: false });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(80);
    expect(await page.getByRole('link').count()).toBeGreaterThan(2);
  });
});
