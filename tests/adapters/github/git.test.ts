import { expect, test } from 'vitest';
import { treeName } from '../../../src/adapters/github/fake/git.ts';
import { connected } from './connected.ts';

const submodule = '1'.repeat(40);

test('a tree says what each path is: nothing passes for a plain file', async () => {
  const { hub, forge } = connected();
  const ana = hub.people.join('ana');
  const pull = hub.pulls.open({
    by: ana.id,
    title: 'Odd',
    files: {
      'content/run': { executable: '#!' },
      'content/link': { symlink: '/etc/passwd' },
      'content/sub': { submodule },
    },
  });
  const { items, complete } = await forge.readTree(hub.pulls.head(pull).sha);
  expect(complete).toBe(true);
  expect(Object.fromEntries(items.map(({ path, is }) => [path, is]))).toMatchObject({
    content: 'folder',
    'content/run': 'executable',
    'content/link': 'symlink',
    'content/sub': 'submodule',
    'content/practices/quiz/index.mdx': 'file',
  });
});

test('trees, blobs and commits have the names that Git gives them', async () => {
  const { hub } = connected({ 'a.txt': 'hello\n', 'b/c.txt': '' });

  // From `git hash-object` and `git write-tree` on the same files.
  expect(hub.base.head().tree.get('a.txt')?.object).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  expect(hub.base.head().tree.get('b/c.txt')?.object).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  expect(treeName(hub.base.head().tree).object).toBe('9da2abd1dc244f5daf2be352f95f528049c84902');
});

test('a tree that GitHub cut is not taken for all', async () => {
  const { hub, forge } = connected();
  hub.base.rules.mostEntries = 2;
  expect(await forge.readTree(hub.base.head().sha)).toMatchObject({ complete: false, items: { length: 2 } });
});

test('bytes are read whole, any bytes; larger ones than asked for not at all', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 256);
  const { hub, forge } = connected({ 'a.png': bytes });
  const object = hub.base.head().tree.get('a.png')?.object ?? '';
  expect(await forge.readBlob({ object }, 70_000)).toEqual(bytes);
  expect(await forge.readBlob({ object }, 69_999)).toBeUndefined();
  expect(await forge.readBlob({ object, size: 70_000 }, 69_999)).toBeUndefined();
  await expect(forge.readBlob({ object: submodule }, 9)).rejects.toMatchObject({ kind: 'not-found' });
});

test('bytes that are not those of the name are damage', async () => {
  const { hub, connect, fetch } = connected({ 'a.txt': 'true' });
  const object = hub.base.head().tree.get('a.txt')?.object ?? '';
  const swapped: typeof globalThis.fetch = async (input, init) => {
    const body = (await (await fetch(input, init)).json()) as object;
    return Response.json({ ...body, content: Buffer.from('false').toString('base64') });
  };
  const forge = connect({ fetch: swapped });
  await expect(forge.readBlob({ object }, 100)).rejects.toMatchObject({ kind: 'damaged' });
  await expect(forge.readFile('a.txt')).rejects.toMatchObject({ kind: 'damaged' });
});

test('a file on main, at a commit, too large for one answer, in a place with odd letters, or none', async () => {
  const large = 'x'.repeat(1_100_000);
  const { hub, forge } = connected({ 'a b/ü#?.txt': 'one', 'large.txt': large, link: { symlink: 'a' } });
  const before = await forge.headOfMain();
  hub.base.push({ 'a b/ü#?.txt': 'two' });
  expect((await forge.readFile('a b/ü#?.txt'))?.text).toBe('two');
  expect((await forge.readFile('a b/ü#?.txt', before))?.text).toBe('one');
  expect((await forge.readFile('large.txt'))?.text).toBe(large);
  for (const path of ['none.txt', 'a b', 'link']) expect(await forge.readFile(path)).toBeUndefined();
});

test('the commits on main that touched a folder since a day, the newest first', async () => {
  const { hub, forge, time } = connected({ 'content/people/ana.yaml': '1', other: '' });
  const sinceDay = (days: number) => {
    time.pass(days * 86_400_000);
    return hub.base.at();
  };
  sinceDay(1);
  const second = hub.base.push({ 'content/people/ana.yaml': '2' });
  const since = sinceDay(1);
  hub.base.push({ other: 'x' });
  const third = hub.base.push({ 'content/people/ben.yaml': '1' });
  expect(await forge.listHistory('content/people', '2020-01-01T00:00:00Z')).toMatchObject([
    { commit: third.sha, at: third.at },
    { commit: second.sha },
    { commit: hub.base.main[0]?.sha },
  ]);
  expect(await forge.listHistory('content/people', since)).toMatchObject([{ commit: third.sha }]);
});

test('the newest commit of main that a head builds on', async () => {
  const { hub, forge } = connected();
  const ana = hub.people.join('ana');
  const first = hub.base.head().sha;
  const pull = hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/a': 'a' } });
  const second = hub.base.push({ other: 'x' }).sha;
  const base = () => forge.mergeBase(hub.pulls.head(pull).sha);
  expect(await base()).toBe(first);
  hub.pulls.update(1);
  expect(await base()).toBe(second);
  expect(await forge.mergeBase(second)).toBe(second);
  await expect(forge.mergeBase(submodule)).rejects.toMatchObject({ kind: 'not-found' });
});
