import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { open } from './browser.ts';
import { templates } from './pages.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe.each([360, 1280])('WCAG 2.2 AA at %i px', (width) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test.each(templates())('/%s', async (path) => {
      const page = await open(path, { width, scheme });
      const { violations, passes } = await new AxeBuilder({ page }).withTags(standard).analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`,
        ),
      );
      expect(found).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
    });
  });
});
