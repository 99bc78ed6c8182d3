import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetContent } from '#adapters/check/kept.ts';
import { listFiles } from '#adapters/check/list-files.ts';
import { recallContent } from '#adapters/check/memory.ts';
import { readable } from '#core/check/listed.ts';

let root: string;
const long = Date.now() - 60_000;
/** As if it had been written a while ago: what was written just now is not trusted to stay. */
const settle = (path: string) => utimesSync(path, long / 1000, long / 1000);
const folder = (id: string) => join(root, 'practices', id);
const put = (id: string, text: string) => {
  mkdirSync(folder(id), { recursive: true });
  writeFileSync(join(folder(id), 'index.mdx'), text);
  settle(join(folder(id), 'index.mdx'));
  settle(folder(id));
};
const titles = () => {
  const { comparables, listing } = recallContent(root, Date.now(), join(root, '.kept'));
  return {
    titles: comparables(new Map()).map(({ title }) => title),
    paths: listing.files.map(({ path }) => path),
  };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'memory '));
  for (let at = 0; at < 220; at += 1) put(`p${at}`, `---\ntitle: Old ${at}\n---\n\nText ${at}.\n`);
  settle(join(root, 'practices'));
  settle(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('remembers, and sees what was changed, added and taken away since', () => {
  const before = titles();
  expect(before.titles).toHaveLength(220);
  expect(titles()).toEqual(before);
  put('p7', '---\ntitle: New and longer\n---\n\nText.\n');
  put('q', '---\ntitle: Another\n---\n\nText.\n');
  rmSync(folder('p8'), { recursive: true });
  const after = titles();
  expect(after.titles).toContain('New and longer');
  expect(after.titles).toContain('Another');
  expect(after.titles).not.toContain('Old 7');
  expect(after.titles).not.toContain('Old 8');
  expect(after.paths).toEqual(listFiles(root).files.map(({ path }) => path));
});

it('forgets what it is told to, and no other folder', () => {
  const kept = join(root, '.kept');
  titles();
  const files = readdirSync(kept);
  expect(files).toHaveLength(2);
  forgetContent(`${root}-other`, kept);
  expect(readdirSync(kept)).toEqual(files);
  forgetContent(root, kept);
  expect(readdirSync(kept)).toEqual([]);
  expect(titles().titles).toHaveLength(220);
});

it('gives texts in place of files, and new ones', () => {
  const text = '---\ntitle: Typed\n---\n\nText.\n';
  const instead = new Map([
    ['practices/p3/index.mdx', text],
    ['practices/z/index.mdx', text],
  ]);
  const given = recallContent(root, Date.now(), join(root, '.kept')).comparables(instead);
  expect(given.filter(({ title }) => title === 'Typed').map(({ path }) => path)).toEqual([...instead.keys()]);
  expect(given).toHaveLength(221);
});

it('follows no links and names what cannot be read', () => {
  symlinkSync('/etc/hosts', join(folder('p1'), 'hosts.png'));
  put('P1', '---\ntitle: Capital\n---\n');
  writeFileSync(join(folder('p2'), 'large.png'), 'x'.repeat(2048));
  const { files, problems } = readable(listFiles(root), (path) => (path.endsWith('.png') ? 1024 : 9999));
  expect(problems.map(({ path, ruleId }) => [path, ruleId]).sort()).toEqual([
    ['practices/P1/index.mdx', 'path-collision'],
    ['practices/p1/hosts.png', 'symlink'],
    ['practices/p2/large.png', 'file-size'],
  ]);
  expect(files.map(({ path }) => path)).toContain('practices/p1/index.mdx');
  expect(files).toHaveLength(220);
});
