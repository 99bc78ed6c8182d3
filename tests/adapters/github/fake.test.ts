import { describe, expect, test } from 'vitest';
import { connected } from './connected.ts';

/** Rules of GitHub that the public emulators get wrong, or that a judgement rests on. */

function opened() {
  const { hub, forge } = connected();
  const ana = hub.people.join('ana');
  const ben = hub.people.join('ben', 'read');
  hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/a.mdx': 'a' } });
  return { hub, forge, ana, ben };
}

test.each(['APPROVE', 'REQUEST_CHANGES'] as const)('%s of one’s own pull request is refused', (verdict) => {
  const { hub, ana } = opened();
  expect(() => hub.talk.review(1, { by: ana.id, verdict, body: 'x' })).toThrow(/Unprocessable/);
  expect(hub.talk.review(1, { by: ana.id, verdict: 'COMMENT', body: 'x' })).toMatchObject({
    state: 'COMMENTED',
  });
});

test('a push moves the head, a forced one throws the old commits away, and both show at once', async () => {
  const { hub, forge } = opened();
  const first = (await forge.readPull(1)).headSha;
  const second = hub.pulls.push(1, { 'content/b.mdx': 'b' }).sha;
  expect(await forge.readPull(1)).toMatchObject({ headSha: second, commits: 2, files: 2 });
  const forced = hub.pulls.push(1, { 'content/c.mdx': 'c' }, { force: true }).sha;
  expect(await forge.readPull(1)).toMatchObject({ headSha: forced, commits: 1, files: 1 });
  expect((await forge.readTree(first)).complete).toBe(true);
});

test('a comment can be changed by its author and by those who may write, by nobody else', () => {
  const { hub, ana, ben } = opened();
  const { id } = hub.talk.comment(1, { by: ana.id, body: 'x' });
  expect(() => hub.talk.editComment(id, { by: ben.id, body: 'y' })).toThrow(/write access/);
  expect(() => hub.talk.deleteComment(id, ben.id)).toThrow(/write access/);
  hub.people.permit(ben.id, 'write');
  expect(hub.talk.editComment(id, { by: ben.id, body: 'y' })).toMatchObject({ body: 'y', by: ana.id });
});

test('strangers may not close, merge, label or ask', () => {
  const { hub, ben } = opened();
  expect(() => hub.pulls.close(1, ben.id)).toThrow();
  expect(() => hub.pulls.merge(1, ben.id)).toThrow();
  expect(() => hub.talk.addLabels(1, ['x'], ben.id)).toThrow();
  expect(() => hub.talk.ask(1, ['ben'], ben.id)).toThrow();
  expect(hub.pulls.get(1)).toMatchObject({ state: 'open', labels: [], asked: [] });
});

test('a squash takes in what main gained meanwhile, and loses nothing of it', () => {
  const { hub, ana } = opened();
  hub.pulls.open({ by: ana.id, title: 'Other', files: { 'content/b.mdx': 'b' } });
  hub.pulls.merge(1, hub.people.bot.id);
  hub.pulls.merge(2, hub.people.bot.id);
  expect([...hub.base.head().tree.keys()].filter((path) => /[ab]\.mdx$/.test(path))).toEqual([
    'content/a.mdx',
    'content/b.mdx',
  ]);
});

describe('the same acts give the same answers', () => {
  test('numbers, names of objects and times', async () => {
    const [one, other] = await Promise.all([opened(), opened()].map(({ forge }) => forge.readPull(1)));
    expect(one).toEqual(other);
  });
});
