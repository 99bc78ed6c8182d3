import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mainBefore, players } from '#core/rehearsal/content.ts';
import { instanceFor, policyFor } from '../../../src/adapters/files/synthetic-root.ts';
import { fakeGithub } from '../../../src/adapters/github/fake/github.ts';
import { connect } from '../../../src/adapters/github/octokit.ts';
import { checkoutAt } from '../../../src/adapters/review/checkout.ts';
import { counting } from '../../../src/adapters/review/count.ts';
import { gitName } from '../../../src/adapters/review/git-name.ts';
import { openRun } from '../../../src/adapters/review/run-context.ts';
import { standing } from '../github/connected.ts';
import { checkHere } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function commit(files: Record<string, string | null>, at: string): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }
  git('add', '-A');
  const who = ['-c', 'user.name=Made-up', '-c', 'user.email=made-up@example.org'];
  execFileSync('git', ['-C', folder, ...who, 'commit', '-q', '-m', 'Change'], {
    env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
  });
  return git('rev-parse', 'HEAD');
}

git('init', '-q', '-b', 'main');
const accounts = Object.fromEntries(players.map((login, id) => [login, { id: id + 11, login }])) as never;
const files = mainBefore(accounts, { policy: policyFor(false), instance: instanceFor() });
const ben = files['content/people/ben.yaml'] ?? '';
const first = commit(
  { ...files, 'content/people/ben.yaml': ben.replace('made-up-vale', 'made-up-hill') },
  '2026-01-05T10:00:00Z',
);
const second = commit({ 'content/people/ben.yaml': ben }, '2026-02-05T10:00:00Z');
const third = commit({ 'content/people/old.yaml': ben.replace('Ben', 'Former') }, '2026-03-05T10:00:00Z');
const head = commit({ 'content/people/old.yaml': null }, '2026-04-05T10:00:00Z');

test('names of blobs are Git’s own', () => {
  writeFileSync(join(folder, 'x.bin'), new Uint8Array([0, 255, 10]));
  const name = git('hash-object', 'x.bin');
  rmSync(join(folder, 'x.bin'));
  expect(gitName(new Uint8Array([0, 255, 10]), name)).toBe(name);
});

test('files, commits and changes of a checkout', () => {
  const checkout = checkoutAt(folder);
  expect(checkout.head()).toBe(head);
  expect(checkout.holds(first, head)).toBe(true);
  expect(checkout.holds(head, first)).toBe(false);
  expect(checkout.holds('--all', head)).toBe(false);
  expect(checkout.tree(second)?.find(({ path }) => path === 'content/people/ben.yaml')).toMatchObject({
    is: 'file',
    object: git('rev-parse', `${second}:content/people/ben.yaml`),
    size: Buffer.byteLength(ben),
  });
  expect(checkout.tree('0'.repeat(40))).toBeUndefined();
  const changes = checkout.changes('content/people');
  expect(changes.map(({ path, at }) => `${path} ${at}`).slice(-3)).toEqual([
    'content/people/ben.yaml 2026-02-05T10:00:00.000Z',
    'content/people/old.yaml 2026-03-05T10:00:00.000Z',
    'content/people/old.yaml 2026-04-05T10:00:00.000Z',
  ]);
  expect(changes.at(-1)?.now).toBeUndefined();
  expect(checkout.bytesAt('content/people/none.yaml')).toBeUndefined();
  symlinkSync('/etc/hosts', join(folder, 'link'));
  expect(checkout.bytesAt('link')).toBeUndefined();
  rmSync(join(folder, 'link'));
});

test('a folder without Git, and one below the top of a repository, have no head', () => {
  const bare = mkdtempSync(join(tmpdir(), 'no-git-'));
  expect(checkoutAt(bare).head()).toBeUndefined();
  expect(checkoutAt(join(folder, 'content')).head()).toBeUndefined();
  rmSync(bare, { recursive: true });
});

/** A GitHub whose main is read by a run in the checkout; `main` says which commit it claims to be at. */
async function read(main: string, before: string | undefined) {
  const time = standing('2026-11-01T08:00:00Z');
  const hub = fakeGithub({ repository: 'worked-here/site', now: time.now, files });
  const { fetch, counts } = counting(async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (url.includes('/git/ref/')) {
      const object = { type: 'commit', sha: main, url: 'https://api.github.com/x' };
      return Response.json({ ref: 'refs/heads/main', node_id: 'x', url: 'https://api.github.com/x', object });
    }
    if (url.includes('/compare/') && before) return Response.json({ merge_base_commit: { sha: before } });
    return hub.fetch(input, init);
  });
  const token = hub.people.tokenOf(hub.people.bot.id);
  const forge = connect({ repository: 'worked-here/site', token, time, fetch });
  const logs: string[] = [];
  const run = await openRun({
    ...{ forge, branch: 'main', check: checkHere, checkout: checkoutAt(folder), now: '2026-11-01T08:00:00Z' },
    log: (line) => void logs.push(line),
  });
  const start = { ...counts };
  return { read: await run.main(), counts, reads: counts.reads - start.reads, logs };
}

test('where the checkout stands at main’s commit nothing but its name is asked for', async () => {
  const { read: main, counts, reads } = await read(head, undefined);
  expect({ reads, blobs: counts.blobs }).toEqual({ reads: 1, blobs: 0 });
  expect(main.complete).toBe(true);
  const person = main.main.people.find(({ handle }) => handle === 'ben');
  expect(person?.versions.map(({ since, data }) => [since.slice(0, 10), data.school])).toEqual([
    ['2026-01-05', 'made-up-hill'],
    ['2026-02-05', 'made-up-vale'],
    ['2026-03-05', 'made-up-vale'],
    ['2026-03-05', 'made-up-vale'],
  ]);
  expect(person?.versions.at(-1)?.data.name).toBe('Ben Made-up');
  expect(third).not.toBe(head);
});

test('people’s files are read as they were over the API too, and the same', async () => {
  const time = standing('2026-01-05T10:00:00Z');
  const hub = fakeGithub({ repository: 'worked-here/site', now: time.now, files });
  time.pass(1_000);
  hub.base.push({ 'content/people/ben.yaml': ben.replace('made-up-vale', 'made-up-hill') });
  time.pass(1_000);
  hub.base.push({ 'content/people/ben.yaml': ben });
  const forge = connect({
    ...{
      repository: 'worked-here/site',
      token: hub.people.tokenOf(hub.people.bot.id),
      time,
      fetch: hub.fetch,
    },
  });
  const run = await openRun({
    ...{
      forge,
      branch: 'main',
      check: checkHere,
      checkout: checkoutAt(folder),
      now: time.now().toISOString(),
      log: () => {},
    },
  });
  const main = await run.main();
  expect(main.complete).toBe(true);
  const person = main.main.people.find(({ handle }) => handle === 'ben');
  expect(person?.versions.map(({ data }) => data.school)).toEqual([
    'made-up-vale',
    'made-up-hill',
    'made-up-vale',
  ]);
});

test('too long a history over the API, or a tree that GitHub cut: not complete, and said', async () => {
  const time = standing('2026-01-05T10:00:00Z');
  const hub = fakeGithub({ repository: 'worked-here/site', now: time.now, files });
  for (let change = 0; change < 101; change++) {
    time.pass(1_000);
    hub.base.push({ 'content/people/ben.yaml': `${ben}# ${change}\n` });
  }
  const logs: string[] = [];
  const open = () =>
    openRun({
      ...{
        forge: connect({
          repository: 'worked-here/site',
          token: hub.people.tokenOf(hub.people.bot.id),
          time,
          fetch: hub.fetch,
        }),
      },
      ...{ branch: 'main', check: checkHere, checkout: checkoutAt(folder), now: time.now().toISOString() },
      log: (line) => void logs.push(line),
    });
  expect((await (await open()).main()).complete).toBe(false);
  expect(logs.join()).toContain('fetch-depth: 0');
  hub.base.rules.mostEntries = 10;
  expect((await (await open()).main()).complete).toBe(false);
  expect(logs.join()).toContain('only a part of the list of files');
});
