import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// dependency-cruiser does not read .astro files, so their imports are checked here, by the same directions.

const imports = /^\s*import\s+(type\s+)?(?:[\s\S]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** What is wrong with the imports of an .astro file: one sentence each. */
function wrongImports(text: string): string[] {
  return [...text.matchAll(imports)].flatMap(([, type, module = '']) => {
    if (/#adapters\/|\/adapters\//.test(module))
      return [`${module}: pages may not import adapters, decide in src/views`];
    if (/#core\/|\/core\//.test(module) && !type)
      return [`${module}: pages may import only types of the core, decide in src/views`];
    if (/^node:|^octokit|\/(scripts|tests)\//.test(module)) return [`${module}: pages only print`];
    return [];
  });
}

test.each(globSync('src/**/*.astro'))('%s imports only views, components and types', (file) => {
  expect(wrongImports(readFileSync(file, 'utf8'))).toEqual([]);
});

test.each([
  ["import { judge } from '#core/review/judge.ts';", 1],
  ["import {\n  read,\n  write,\n} from '#adapters/files/read.ts';", 1],
  ["import '../adapters/files/read.ts';", 1],
  ["import { readFile } from 'node:fs';", 1],
  ["import type { Level } from '#core/model/lists.ts';\nimport { level } from '../core/level.ts';", 1],
  ["import type { Level } from '#core/model/lists.ts';", 0],
  ["import { card } from '#views/card.ts';\nimport Card from '../components/Card.astro';", 0],
])('%s', (text, wrong) => {
  expect(wrongImports(`---\n${text}\n---\n<p>import it</p>`)).toHaveLength(wrong);
});
