import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { identifiersIn } from '#core/privacy/index.ts';

/** All prose of the project: the starter library with every field of it, the guides, the pages. */
const prose = ['content/**/*.mdx', 'docs/*.md', 'README.md', '.github/*.md', 'src/pages/*.mdx'].flatMap(
  (pattern) => globSync(pattern).sort(),
);

it('finds at most one thing in 10,000 words of real prose that identifies nobody', () => {
  const found: string[] = [];
  let words = 0;
  for (const path of prose)
    for (const paragraph of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
      words += paragraph.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      found.push(
        ...identifiersIn(paragraph).map(
          ({ id, start, end }) => `${path}: ${id} ${paragraph.slice(start, end)}`,
        ),
      );
    }
  expect(words).toBeGreaterThan(100_000);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(words / 10_000);
});
