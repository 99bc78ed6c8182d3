import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const both = ['light', 'dark'] as const;

/** Holds one open page against WCAG 2.2 AA in these colour schemes; in the second only colours can be other than in the first. */
export async function isAccessible(
  page: Page,
  colours: readonly (typeof both)[number][] = both,
): Promise<void> {
  for (const [at, colorScheme] of colours.entries()) {
    await page.emulateMedia({ colorScheme });
    // The site has no frames, and without them the quicker way does.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations, passes } = await (at === 0
      ? axe.withTags(standard)
      : axe.withRules('color-contrast')
    ).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
    );
    expect(found, colorScheme).toEqual([]);
    expect(passes.length).toBeGreaterThan(at === 0 ? 10 : 0);
  }
}
