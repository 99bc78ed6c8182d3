import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType, type IReporterOutput } from 'dependency-cruiser';
import { expect, onTestFinished, test } from 'vitest';
import layers from './layers.mjs';

/** The names of the rules that a project with these files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const manifest = {
    type: 'module',
    imports: { '#core/*': './src/core/*', '#adapters/*': './src/adapters/*' },
  };
  const all = {
    'package.json': JSON.stringify(manifest),
    'src/core/data.ts': 'export const data = 1; export type Data = 1;',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const entries = [...new Set(Object.keys(all).map((path) => path.split('/')[0] ?? ''))].filter((one) =>
    /^(src|scripts|tests)$/.test(one),
  );
  const ruleSet = { forbidden: layers.forbidden as IForbiddenRuleType[] };
  const { output }: IReporterOutput = await cruise(entries, {
    ...layers.options,
    baseDir: folder,
    validate: true,
    ruleSet,
  });
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map((one) => one.rule.name))].sort();
}

const packaged = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};',
});
const octokit = packaged('octokit');
const uses = (module: string) => `import * as it from '${module}';\nexport default it;`;

const cases: [story: string, files: Record<string, string>, rules: string[]][] = [
  [
    'core uses core and a pure package',
    { 'src/core/a.ts': uses('#core/data.ts'), 'src/core/b.ts': uses('zod'), ...packaged('zod') },
    [],
  ],
  [
    'core uses an adapter',
    { 'src/core/a.ts': uses('#adapters/b.ts'), 'src/adapters/b.ts': 'export {};' },
    ['core-imports-only-itself'],
  ],
  ['core reads a file', { 'src/core/a.ts': uses('node:fs') }, ['core-imports-only-pure-packages']],
  [
    'core reads a file, without the prefix',
    { 'src/core/a.ts': uses('fs') },
    ['core-imports-only-pure-packages'],
  ],
  ['core asks GitHub', { 'src/core/a.ts': uses('octokit'), ...octokit }, ['core-imports-only-pure-packages']],
  [
    'an adapter uses core and Node',
    { 'src/adapters/a.ts': uses('#core/data.ts'), 'src/adapters/b.ts': uses('node:fs') },
    [],
  ],
  [
    'an adapter uses a view',
    { 'src/adapters/a.ts': uses('../views/b.ts'), 'src/views/b.ts': 'export {};' },
    ['adapters-imports-only-core'],
  ],
  ['a view uses core', { 'src/views/a.ts': uses('#core/data.ts') }, []],
  [
    'a view uses an adapter',
    { 'src/views/a.ts': uses('#adapters/b.ts'), 'src/adapters/b.ts': 'export {};' },
    ['views-imports-only-core'],
  ],
  ['a view asks GitHub', { 'src/views/a.ts': uses('octokit'), ...octokit }, ['views-import-no-edges']],
  [
    'a page uses a type of core',
    { 'src/pages/a.ts': "import type { Data } from '#core/data.ts';\nexport const b: Data = 1;" },
    [],
  ],
  ['a page decides', { 'src/pages/a.ts': uses('#core/data.ts') }, ['pages-print-views']],
  [
    'a component reads',
    { 'src/components/a.ts': uses('#adapters/b.ts'), 'src/adapters/b.ts': 'export {};' },
    ['pages-do-no-work'],
  ],
  [
    'the browser uses an adapter',
    { 'src/client/a.ts': uses('#adapters/b.ts'), 'src/adapters/b.ts': 'export {};' },
    ['client-imports-only-core-and-views'],
  ],
  ['the browser uses Node', { 'src/client/a.ts': uses('node:fs') }, ['client-runs-in-a-browser']],
  [
    'a script uses an adapter',
    { 'scripts/a.ts': uses('#adapters/b.ts'), 'src/adapters/b.ts': 'export {};' },
    [],
  ],
  [
    'a script uses a page',
    { 'scripts/a.ts': uses('../src/pages/b.ts'), 'src/pages/b.ts': 'export {};' },
    ['scripts-stay-thin'],
  ],
  [
    'a script uses a test',
    { 'scripts/a.ts': uses('../tests/b.ts'), 'tests/b.ts': 'export {};' },
    ['nothing-imports-tests', 'scripts-stay-thin'],
  ],
  [
    'an adapter uses a script',
    { 'src/adapters/a.ts': uses('../../scripts/b.ts'), 'scripts/b.ts': 'export {};' },
    ['nothing-imports-scripts'],
  ],
  [
    'two modules need each other',
    { 'src/core/a.ts': uses('./b.ts'), 'src/core/b.ts': uses('./a.ts') },
    ['no-cycles'],
  ],
  ['a module is not there', { 'src/adapters/a.ts': uses('./gone.ts') }, ['no-missing-modules']],
];

test.each(cases)('%s', async (_story, files, rules) => {
  expect(await broken(files)).toEqual(rules);
});

test('every rule is broken by one of these stories, and explains itself', () => {
  const names = layers.forbidden.map((rule) => rule.name);
  expect([...new Set(cases.flatMap(([, , rules]) => rules))].sort()).toEqual(names.toSorted());
  for (const rule of layers.forbidden) expect(rule.comment, rule.name).toMatch(/\.$/);
});
