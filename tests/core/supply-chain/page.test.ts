import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockOf } from '#adapters/files/lock.ts';
import { packageTables, unreasoned, withTables } from '#core/supply-chain/page.ts';
import { reasons } from '#core/supply-chain/reasons.ts';

const page = readFileSync('docs/dependencies.md', 'utf8');

test('docs/dependencies.md names every package; else type npm run -s dependencies', async () => {
  const { manifest, lock } = await lockOf();
  expect(unreasoned(manifest)).toEqual({ without: [], stale: [] });
  const tables = packageTables(manifest, lock);
  expect(withTables(page, tables)).toBe(page);
  expect(tables).not.toContain('undefined');
  expect(tables).not.toContain('not stated');
});

test('a package without a reason, and a reason without a package, are told', async () => {
  const { manifest } = await lockOf();
  const { zod: _, ...rest } = manifest.devDependencies;
  const told = unreasoned({ ...manifest, devDependencies: { ...rest, 'left-pad': '1.0.0' } });
  expect(told).toEqual({ without: ['left-pad'], stale: ['zod'] });
});

test('what is said to run in tests and tools alone is not used by the pages, the check or the bot', () => {
  const shipping = globSync('src/{core,views,client,components,layouts,pages}/**/*.{ts,astro,mdx}')
    .filter((file) => !file.includes('supply-chain'))
    .map((file) => readFileSync(file, 'utf8'));
  for (const [name, [role]] of Object.entries(reasons))
    if (role === 'tests')
      expect(
        shipping.filter((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`)),
        name,
      ).toEqual([]);
});

test('a page that does not say where tables go is refused', () => {
  expect(() => withTables('# Packages', '')).toThrow('Put them where the tables go');
});
