import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const both = ['light', 'dark'] as const;

/** Tests a page of every template against WCAG 2.2 AA at this width. One file for each width, so they run side by side. */
export function isAccessibleAt(width: number, colours: readonly (typeof both)[number][] = both): void {
  test.each(templates())(`/%s at ${width} px`, async (path) => {
    await isAccessible(await open(path, { width }), colours);
  });
}

/** Holds one open page against WCAG 2.2 AA, in light and dark. */
export async function isAccessible(
  page: Page,
  colours: readonly (typeof both)[number][] = both,
): Promise<void> {
  for (const colorScheme of colours) {
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
