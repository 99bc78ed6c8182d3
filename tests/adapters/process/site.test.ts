import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leftOut } from '#adapters/process/left-out.ts';
import { siteFrom } from '#adapters/process/site.ts';

function folderWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return folder;
}

const instance = (base: string) => `name: Here
repository: example/here
site: "https://example.org"
base: ${base}
editors: editors@example.org
sealKey: null
`;

test.each([
  ['/', '/'],
  ['/worked-here', '/worked-here/'],
  ['/trust/practice', '/trust/practice/'],
])('base %s is served under %s', async (written, base) => {
  const content = folderWith('instance.yaml', instance(written));
  expect(await siteFrom({ CONTENT_DIR: content, OUT_DIR: '/tmp/out' })).toEqual({
    content,
    out: '/tmp/out',
    base,
  });
});

test('an instance.yaml that is missing or wrong is an error before anything is built', async () => {
  await expect(siteFrom({ CONTENT_DIR: '/nowhere' })).rejects.toThrow(
    'There is no instance.yaml in /nowhere',
  );
  await expect(siteFrom({ CONTENT_DIR: folderWith('instance.yaml', instance('here')) })).rejects.toThrow(
    '"base"',
  );
});

test('files that were left out are named once each, at their first error', async () => {
  const problem = (path: string, line: number, severity = 'error') => ({
    path,
    line,
    severity,
    message: `wrong at ${line}`,
  });
  const many = Array.from({ length: 11 }, (_, at) => problem(`practices/p${at}/index.mdx`, 3));
  const list = [
    problem('asks/a.mdx', 2),
    problem('asks/a.mdx', 9),
    problem('asks/b.mdx', 1, 'warning'),
    ...many,
  ];
  const lines = await leftOut(join(folderWith('problems.json', JSON.stringify(list)), 'problems.json'));
  expect(lines[0]).toBe('  12 files were left out. To see every problem: npm run check');
  expect(lines[1]).toBe('    asks/a.mdx:2: wrong at 2');
  expect(lines.join()).not.toContain('asks/b.mdx');
  expect(lines.at(-2)).toBe('    … and 2 more');
  expect(lines.at(-1)).toBe('  1 warning. To see them, with advice on wording: npm run check');
});

test('files that wait for a record are named, with whose move it is, apart from those that are refused', async () => {
  const problem = (path: string, ruleId: string, severity: string) => ({
    ...{ path, ruleId, severity },
    ...{ line: 0, column: 0, message: 'long' },
  });
  const list = [
    problem('practices/a/index.mdx', 'not-published', 'error'),
    problem('practices/a/tries/x.yaml', 'not-published', 'error'),
    problem('practices/b/index.mdx', 'change-waits', 'warning'),
    problem('asks/c.mdx', 'yaml-syntax', 'error'),
  ];
  const lines = await leftOut(join(folderWith('problems.json', JSON.stringify(list)), 'problems.json'));
  expect(lines).toEqual([
    '  1 file was left out. To see every problem: npm run check',
    '    asks/c.mdx:0: long',
    '  2 files are not published: no review record lists these bytes.',
    '    practices/a/index.mdx',
    '    practices/a/tries/x.yaml',
    '  1 file has changed since the record: the version agreed on stays up.',
    '    practices/b/index.mdx',
    expect.stringMatching(/^ {2}Whose move: yours, .* npm run dev/),
    expect.stringMatching(/^ {2}the bot's where it was merged: .* an editor's where this stays\.$/),
  ]);
});

test('nothing is said when nothing was left out', async () => {
  expect(await leftOut(join(folderWith('problems.json', '[]'), 'problems.json'))).toEqual([]);
  expect(await leftOut('/nowhere/problems.json')).toEqual([]);
});
