import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { kindNames } from '#core/model/kinds.ts';

const example = fileURLToPath(new URL('../../../../shared/design/example/content', import.meta.url));

describe.skipIf(!existsSync(example))('the example content (needs ../shared/design)', () => {
  it('is accepted whole, but for plans that do not say who, a count to think about and priorities whose steward is nobody there', async () => {
    const { library } = await loadLibrary(example, '2026-11-22');
    expect(library.problems.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
      ...Array(2).fill('networks/example-reading-alliance/projects/paired-reading-2026.mdx joint-plan'),
      'practices/demo-paired-reading/reports/example-hill-2026.mdx small-count',
      'priorities/being-in-school.mdx unknown-reference',
      'priorities/reading-for-meaning.mdx unknown-reference',
    ]);
  });

  it('has at least one entry of nearly every kind', async () => {
    const { library } = await loadLibrary(example, '2026-11-22');
    const found = new Set(library.entries.map(({ kind }) => kind));
    expect(kindNames.filter((kind) => !found.has(kind))).toEqual(['priority', 'challenge', 'starter']);
  });
});
