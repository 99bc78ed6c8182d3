import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Made, madeRoot } from '../adapters/files/made-root.ts';
import { doc, linesToType, partsOf, type } from './typed.ts';

/** `docs/remove-personal-data.md`, typed as it stands in a repository of made-up content. */
const parts = partsOf(doc('remove-personal-data'));
const lines = (number: number) =>
  linesToType([...parts].find(([title]) => title.startsWith(`${number}. `))?.[1] ?? '');
const practice = 'practices/made-up-00001';

let made: Made;
let words: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: made.root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
beforeAll(async () => {
  made = await madeRoot();
  words = join(mkdtempSync(join(tmpdir(), 'words ')), 'words.txt');
  writeFileSync(words, randomUUID());
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'All');
});
afterAll(async () => {
  await made.remove();
  rmSync(join(words, '..'), { recursive: true });
});

const typed = (line: string) =>
  type(
    line.replace('practices/my-practice', practice).replace('words.txt', `"${words}"`),
    { ' --repo your-name/your-repository --closed': '' },
    { CONTENT_DIR: made.root, NOW: '2026-11-22' },
  );
const page = () => readFileSync(join(made.root, practice, 'index.mdx'), 'utf8');

test('1: a write-up is withdrawn, first for show, and brought back', { timeout: 60_000 }, async () => {
  const [dry = '', real = '', undo = '', ...more] = lines(1);
  expect(more).toEqual([]);
  const before = page();
  expect(await typed(dry)).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('Nothing was changed'),
  });
  expect(page()).toBe(before);
  expect(await typed(real)).toMatchObject({ code: 0, err: '' });
  expect(page()).toContain('withdrawn: { on: "2026-11-22", reason: "Taken down at the school\'s request." }');
  expect(await typed(undo)).toMatchObject({ code: 0, err: '' });
  expect(page()).toBe(before);
});

test('2: everything is fetched, pull requests too, and looked through', { timeout: 120_000 }, async () => {
  const [fetched = '', found = '', ...more] = lines(2);
  expect(more).toEqual([]);
  const clone = mkdtempSync(join(tmpdir(), 'clone '));
  git('update-ref', 'refs/pull/3/head', 'HEAD');
  git('clone', '-q', made.root, clone);
  execFileSync('bash', ['-c', fetched], { cwd: clone, stdio: 'ignore' });
  const refs = execFileSync('git', ['for-each-ref', '--format=%(refname)'], { cwd: clone, encoding: 'utf8' });
  expect(refs).toContain('refs/pull/3/head');
  rmSync(clone, { recursive: true });
  const { code, out } = await typed(found);
  expect(out).toMatch(/^Work tree: nowhere\.\nHistory of Git, .*: nowhere\.\n/);
  expect(code).toBe(0);
});

test('5: the search after the next build is the same', () => {
  expect(lines(5)).toEqual(['npm run -s build', 'npm run -s find-text -- --stdin < words.txt']);
});
