import { describe, expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';
import { sticksOut } from './sideways.ts';

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
