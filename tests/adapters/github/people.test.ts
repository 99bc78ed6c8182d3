import { describe, expect, test } from 'vitest';
import { coAuthors } from '../../../src/adapters/github/co-authors.ts';
import { connected } from './connected.ts';

describe('permission', () => {
  test.each(['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const)('%s', async (permission) => {
    const { hub, forge } = connected();
    const ana = hub.people.join('ana', permission);
    expect(await forge.permissionOf(ana)).toBe(permission);
  });

  test('a role with a name of its own counts as what it rests on, whatever it is called', async () => {
    const { hub, forge } = connected();
    const ana = hub.people.join('ana');
    hub.people.permit(ana.id, 'read', 'admin');
    expect(await forge.permissionOf(ana)).toBe('read');
    hub.people.permit(ana.id, 'write', 'Reviewers');
    expect(await forge.permissionOf(ana)).toBe('write');
  });

  test('taken away: none; by the next question', async () => {
    const { hub, forge } = connected();
    const ana = hub.people.join('ana', 'admin');
    hub.people.permit(ana.id, 'none');
    expect(await forge.permissionOf(ana)).toBe('none');
  });

  test('a login that somebody else took over gives the first owner nothing, and them nothing of hers', async () => {
    const { hub, forge } = connected();
    const ana = hub.people.join('ana', 'write');
    hub.people.rename(ana.id, 'ana-lee');
    expect(await forge.permissionOf(ana)).toBe('none');
    const thief = hub.people.join('ana', 'admin');
    expect(await forge.permissionOf(ana)).toBe('none');
    expect(await forge.permissionOf(thief)).toBe('admin');
    const now = await forge.accountById(ana.id);
    expect(now).toEqual({ id: ana.id, login: 'ana-lee' });
    expect(await forge.permissionOf(now ?? ana)).toBe('write');
  });

  test('a deleted account: none, and no account', async () => {
    const { hub, forge } = connected();
    const ana = hub.people.join('ana', 'write');
    hub.people.remove(ana.id);
    expect(await forge.permissionOf(ana)).toBe('none');
    expect(await forge.accountById(ana.id)).toBeUndefined();
  });
});

describe('who the bot is', () => {
  test("GitHub's own token may not ask, so the login that it is told counts", async () => {
    const { forge } = connected();
    expect(await forge.me()).toEqual({ id: 41_898_282, login: 'github-actions[bot]' });
  });

  test("a person's token may", async () => {
    const { hub, connect } = connected();
    const ana = hub.people.join('ana', 'write');
    expect(await connect({ token: hub.people.tokenOf(ana.id) }).me()).toEqual(ana);
  });

  test('a token that is no good is an error, not somebody else', async () => {
    const { connect } = connected();
    await expect(connect({ token: 'expired' }).me()).rejects.toMatchObject({
      kind: 'forbidden',
      status: 401,
    });
  });
});

describe('commits', () => {
  test('the accounts of authors and co-authors, and names where there is no account', async () => {
    const { hub, forge } = connected();
    const ana = hub.people.join('ana');
    const ben = hub.people.join('ben');
    const message = `Quiz\n\nCo-authored-by: Ben <${ben.id}+ben@users.noreply.github.com>\nCo-authored-by: Cat Lee <cat@school.example>`;
    hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/a': 'a' }, message });
    const { items } = await forge.listCommits(1);
    const parents = [hub.base.head().sha];
    expect(items).toEqual([
      { commit: hub.pulls.head(hub.pulls.get(1)).sha, parents, accounts: [ana, ben], names: ['Cat Lee'] },
    ]);
  });

  test('an address that GitHub knows no account for is a name', async () => {
    const { hub, forge } = connected();
    const ana = hub.people.join('ana');
    const pull = hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/a': 'a' } });
    const { account: _, sha: __, ...said } = hub.pulls.head(pull);
    pull.commits.push(hub.base.store.add({ ...said, name: 'Somebody', email: 'some@body.example' }));
    expect((await forge.listCommits(1)).items.at(-1)).toMatchObject({ accounts: [], names: ['Somebody'] });
  });

  test.each([
    ['Co-authored-by: A B <7+a-b@users.noreply.github.com>', [{ id: 7, login: 'a-b' }], []],
    ['co-authored-by:A <7+a@users.noreply.github.com>  ', [{ id: 7, login: 'a' }], []],
    ['Co-Authored-By: A <a@users.noreply.github.com>', [], ['A']],
    ['Co-authored-by: <x@y.example>', [], ['x@y.example']],
    ['Co-authored-by: A <0+a@users.noreply.github.com>', [], ['A']],
    ['Co-authored-by: A <7+a@users.noreply.github.com.evil.example>', [], ['A']],
    ['Not Co-authored-by: A <7+a@users.noreply.github.com>', [], []],
    ['Co-authored-by: nobody', [], []],
    [
      'One\r\n\r\nCo-authored-by: A <7+a@users.noreply.github.com>\r\nCo-authored-by: B <b@c>',
      [{ id: 7, login: 'a' }],
      ['B'],
    ],
  ])('%j', (message, accounts, names) => {
    expect(coAuthors(message)).toEqual({ accounts, names });
  });
});
