import { expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';
import { movesNothing, standsOutInForcedColours } from './modes.ts';
import { templates } from './pages.ts';
import { neverScrollsSideways } from './sideways.ts';

// No colour depends on the width, so each scheme is looked at once: the dark on a phone, the light at a desk.
test.each(templates())(
  '/%s on a phone, by night: accessible, also in forced colours; nothing moves, nor scrolls sideways',
  async (path) => {
    const page = await open(path, { width: 360 });
    await isAccessible(page, ['dark']);
    await standsOutInForcedColours(page);
    await movesNothing(page);
    await neverScrollsSideways(page);
  },
);

test.each(templates())('/%s is readable without JavaScript', async (path) => {
  const page = await open(path, { javaScript: false });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(80);
  expect(await page.getByRole('link').count()).toBeGreaterThan(2);
});
