import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../src/adapters/github/octokit.ts';
import type { Forge } from '../../../src/adapters/github/port.ts';
import { standing } from './connected.ts';

/** The same client against a GitHub that nobody here wrote. Where that one is known to be wrong, a test says `todo`. */

let emulator: Emulator;
let forge: Forge;

async function act(as: string, method: string, path: string, body?: object): Promise<Record<string, never>> {
  const response = await fetch(`${emulator.url}${path}`, {
    method,
    headers: { authorization: `token ${as}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path}: ${text}`).toBe(true);
  return text === '' ? {} : JSON.parse(text);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

beforeAll(async () => {
  const accounts = ['bot', 'ana', 'ben'];
  emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries(accounts.map((login) => [login, { login, scopes: ['repo', 'workflow'] }])),
      github: {
        users: accounts.map((login) => ({ login })),
        repos: [{ owner: 'bot', name: 'site', auto_init: true }],
      },
    },
  });
  const repo = '/repos/bot/site';
  for (const login of ['ana', 'ben'])
    await act('bot', 'PUT', `${repo}/collaborators/${login}`, { permission: 'push' });
  const main = await act('bot', 'GET', `${repo}/git/ref/heads/main`);
  const { sha } = main['object'] as unknown as { sha: string };
  await act('bot', 'POST', `${repo}/git/refs`, { ref: 'refs/heads/change', sha });
  await act('ana', 'PUT', `${repo}/contents/content/a.mdx`, {
    message: 'A change',
    content: base64('Hello\n'),
    branch: 'change',
  });
  await act('ana', 'POST', `${repo}/pulls`, { title: 'A change', head: 'change', base: 'main' });
  const time = standing();
  forge = connect({ repository: 'bot/site', token: 'bot', api: emulator.url, time });
});

afterAll(() => emulator.close());

describe('reads', () => {
  test('a pull request, alone and in the list', async () => {
    const pull = await forge.readPull(1);
    expect(pull).toMatchObject({
      number: 1,
      title: 'A change',
      author: { login: 'ana' },
      state: 'open',
      base: 'main',
    });
    expect(await forge.listOpenPulls()).toMatchObject([{ number: 1, headSha: pull.headSha }]);
    await expect(forge.readPull(99)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('what a commit holds, and the bytes of it', async () => {
    const { headSha } = await forge.readPull(1);
    const { items, complete } = await forge.readTree(headSha);
    expect(complete).toBe(true);
    const entry = items.find(({ path }) => path === 'content/a.mdx');
    expect(entry).toMatchObject({ is: 'file', size: 6 });
    const bytes = await forge.readBlob({ object: entry?.object ?? '' }, 100);
    expect(new TextDecoder().decode(bytes)).toBe('Hello\n');
    expect(await forge.readFile('content/a.mdx')).toBeUndefined();
    expect(await forge.readFile('README.md')).toMatchObject({ text: expect.stringContaining('site') });
  });

  test('reviews and comments', async () => {
    await act('ben', 'POST', '/repos/bot/site/pulls/1/reviews', { event: 'APPROVE', body: 'Good.' });
    await act('ben', 'POST', '/repos/bot/site/issues/1/comments', { body: '/help' });
    expect(await forge.listReviews(1)).toMatchObject([
      { by: { login: 'ben' }, state: 'approved', body: 'Good.' },
    ]);
    expect(await forge.listComments(1)).toMatchObject([{ by: { login: 'ben' }, body: '/help' }]);
  });

  test('permission only for the account with that number', async () => {
    const me = await forge.me();
    expect(me.login).toBe('bot');
    expect(await forge.permissionOf(me)).toBe('admin');
    expect(await forge.permissionOf({ ...me, id: me.id + 1 })).toBe('none');
    expect(await forge.permissionOf({ id: 5, login: 'nobody' })).toBe('none');
  });

  test.todo('listFiles: its list of files is always empty');
  test.todo('listRequestEvents: it has events of issues only');
  test.todo('permissionOf: it says push where GitHub says write');
  test.todo('accountById: it does not know GET /user/{account_id}');
});

describe('writes', () => {
  const tag = '<!-- living -->';

  test('one comment, edited in place, then gone', async () => {
    const { id } = await forge.postComment(1, { tag, body: `${tag} One` });
    expect(await forge.postComment(1, { tag, body: `${tag} Two` })).toEqual({ id });
    const mine = (await forge.listComments(1)).filter(({ body }) => body.includes(tag));
    expect(mine).toMatchObject([{ id, body: `${tag} Two` }]);
    await forge.deleteComment(id);
    await forge.deleteComment(id);
    expect((await forge.listComments(1)).some((one) => one.id === id)).toBe(false);
  });

  test('requests and labels', async () => {
    expect((await forge.requestReviews(1, ['ben'])).refused).toEqual([]);
    await forge.addLabels(1, ['review: in-review']);
    expect(await forge.readPull(1)).toMatchObject({
      asked: [{ login: 'ben' }],
      labels: ['review: in-review'],
    });
    await forge.withdrawRequests(1, ['ben']);
    await forge.removeLabel(1, 'review: in-review');
    expect(await forge.readPull(1)).toMatchObject({ asked: [], labels: [] });
  });

  test('a file is written, and not over what somebody else wrote', async () => {
    const file = { path: 'content/record.json', text: '{}\n', message: 'Record', expected: 'none' };
    await forge.writeFile(file);
    await forge.writeFile(file);
    const { object } = (await forge.readFile(file.path)) ?? { object: '' };
    await expect(forge.writeFile({ ...file, text: '[]\n' })).rejects.toMatchObject({ kind: 'moved' });
    await forge.writeFile({ ...file, text: '[]\n', expected: object });
    expect((await forge.readFile(file.path))?.text).toBe('[]\n');
  });

  test('an issue is read, and a branch and a pull request are made for it once', async () => {
    await act('ana', 'POST', '/repos/bot/site/issues', { title: 'Share', body: 'Words' });
    const [issue] = await forge.listOpenIssues();
    expect(issue).toMatchObject({ author: { login: 'ana' }, body: 'Words', state: 'open' });
    expect(await forge.readIssue(issue?.number ?? 0)).toEqual(issue);
    expect(await forge.readIssue(1)).toBeUndefined();
    expect(await forge.editorsOf(issue?.node ?? '')).toBeUndefined();
    const files = [{ path: 'content/b.mdx', text: 'Words\n' }];
    const commit = {
      branch: 'issue-2',
      parent: await forge.headOfMain(),
      isNew: true,
      message: 'Words',
      files,
    };
    for (const _ of ['once', 'and again']) await forge.commitTo(commit);
    const read = await forge.readBranch('issue-2');
    expect(read).toMatchObject({ complete: true, files: [{ path: 'content/b.mdx', change: 'added' }] });
    expect(read?.commits).toHaveLength(1);
    const wanted = { branch: 'issue-2', title: 'Words', body: 'Words' };
    const { number } = await forge.openPull(wanted);
    expect(await forge.openPull(wanted)).toEqual({ number });
    expect(await forge.listPullsFrom('issue-2')).toMatchObject([{ number, author: { login: 'bot' } }]);
    await forge.closeIssue(issue?.number ?? 0, 'completed');
    expect(await forge.listOpenIssues()).toEqual([]);
  });

  test('another head is never merged; the judged one is', async () => {
    const { headSha } = await forge.readPull(1);
    await expect(forge.merge(1, 'f'.repeat(40), 'A change')).rejects.toMatchObject({ kind: 'moved' });
    const { commit } = await forge.merge(1, headSha, 'A change (#1)');
    expect(await forge.readPull(1)).toMatchObject({ state: 'merged', mergeCommit: commit });
    expect(await forge.merge(1, headSha, 'A change (#1)')).toEqual({ commit });
    expect(await forge.listRecentlyMerged('2020-01-01T00:00:00Z')).toMatchObject([{ number: 1 }]);
  });

  test.todo('dispatchWorkflow: it has no workflows unless they are seeded');
});
