import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Tests a page of every template against WCAG 2.2 AA at this width, in light and dark. One file for each width, so they run side by side. */
export function isAccessibleAt(width: number): void {
  test.each(templates())(`/%s at ${width} px`, async (path) => {
    await isAccessible(await open(path, { width }));
  });
}

/** Holds one open page against WCAG 2.2 AA, in light and dark. */
export async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The site has no frames, and without them the quicker way does.
    const { violations, passes } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(standard)
      .analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
    );
    expect(found, colorScheme).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  }
}
