import { describe, expect, test } from 'vitest';
import { type Fault, faulty } from '../../../src/adapters/github/fake/faulty.ts';
import { connected } from './connected.ts';

const many = (count: number, prefix = 'content/practices/quiz/p') =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}.txt`, `${i}`]));

function busy(count: number) {
  const world = connected();
  const { hub } = world;
  const ana = hub.people.join('ana');
  const ben = hub.people.join('ben', 'read');
  hub.pulls.open({ by: ana.id, title: 'Much', files: many(count) });
  for (let i = 1; i < count; i++) {
    hub.talk.comment(1, { by: ana.id, body: `Comment ${i}` });
    hub.talk.review(1, { by: ben.id, verdict: 'COMMENT', body: `Review ${i}` });
    hub.talk.ask(1, ['ben'], world.bot.id);
    hub.talk.unask(1, ['ben'], world.bot.id);
    hub.pulls.push(1, {}, { message: `Commit ${i}` });
  }
  return world;
}

describe('lists of more than one page are read to the end', () => {
  const { forge } = busy(231);
  test('files, commits, comments, reviews, requests', async () => {
    expect(await forge.listFiles(1)).toMatchObject({ complete: true, items: { length: 231 } });
    expect(await forge.listCommits(1)).toMatchObject({ complete: true, items: { length: 231 } });
    const comments = await forge.listComments(1);
    expect(comments.map(({ body }) => body)).toEqual(
      Array.from({ length: 230 }, (_, i) => `Comment ${i + 1}`),
    );
    expect(await forge.listReviews(1)).toHaveLength(230);
    expect(await forge.listRequestEvents(1)).toHaveLength(460);
  });
});

test('all open pull requests, the oldest first, and no others', async () => {
  const { hub, forge, time } = connected();
  const ana = hub.people.join('ana');
  for (let i = 0; i < 205; i++) {
    hub.pulls.open({ by: ana.id, title: `${i}`, files: { [`content/${i}`]: '' } });
    time.pass(1_000);
  }
  hub.pulls.close(3, ana.id);
  const numbers = (await forge.listOpenPulls()).map(({ number }) => number);
  expect(numbers).toEqual([1, 2, ...Array.from({ length: 202 }, (_, i) => i + 4)]);
});

test('what was merged since, and nothing that was only closed or merged before', async () => {
  const { hub, forge, time } = connected();
  const ana = hub.people.join('ana');
  for (let i = 1; i <= 4; i++)
    hub.pulls.open({ by: ana.id, title: `${i}`, files: { [`content/${i}`]: `${i}` } });
  hub.pulls.merge(1, hub.people.bot.id);
  time.pass(86_400_000);
  const since = hub.base.at();
  const { sha } = hub.pulls.merge(2, hub.people.bot.id);
  hub.pulls.close(3, ana.id);
  hub.talk.comment(1, { by: ana.id, body: 'Thank you!' });
  const merged = await forge.listRecentlyMerged(since);
  expect(merged).toMatchObject([{ number: 2, state: 'merged', mergedAt: since, mergeCommit: sha }]);
});

test('3,000 files, or 250 commits, are not taken for all', async () => {
  const { hub, forge } = connected();
  const ana = hub.people.join('ana');
  hub.pulls.open({ by: ana.id, title: 'Too much', files: many(3_004) });
  for (let i = 0; i < 260; i++) hub.pulls.push(1, {}, { message: `${i}` });
  const files = await forge.listFiles(1);
  expect([files.items.length, files.complete]).toEqual([3_000, false]);
  const commits = await forge.listCommits(1);
  expect([commits.items.length, commits.complete]).toEqual([250, false]);
  expect(await forge.readPull(1)).toMatchObject({ files: 3_004, commits: 261 });
});

describe('a second page that is broken', () => {
  const { connect, fetch, time } = busy(101);
  const lists = ['listFiles', 'listCommits', 'listComments', 'listReviews', 'listRequestEvents'] as const;
  const broken: Fault[] = ['not-a-list', 'truncated', 'empty', 'server-error', 'reset'];

  test.each(lists)('%s: never a shorter list', async (list) => {
    for (const fault of broken) {
      const forge = connect({
        fetch: faulty(fetch, ({ page }) => (page === 2 ? fault : undefined), time.now),
      });
      await expect(forge[list](1), fault).rejects.toMatchObject({ name: 'ForgeError' });
    }
  });

  test.each(lists)('%s: whole where it passes', async (list) => {
    for (const fault of broken) {
      let left = 2;
      const plan = ({ page }: { page: number }) => (page === 2 && left-- > 0 ? fault : undefined);
      const whole = await connect()[list](1);
      expect(await connect({ fetch: faulty(fetch, plan, time.now) })[list](1)).toEqual(whole);
    }
  });
});

test('a full page that lost its link to the next is not taken for the last', async () => {
  const { connect, fetch } = busy(231);
  const bare: typeof globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init);
    return new Response(response.body, {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
  };
  expect(await connect({ fetch: bare }).listComments(1)).toHaveLength(230);
});

test('a link to elsewhere does not take the token there, and one in circles ends', async () => {
  const { connect, fetch } = busy(3);
  const asked: string[] = [];
  const astray: typeof globalThis.fetch = async (input, init) => {
    asked.push(new URL(new Request(input, init).url).host);
    const response = await fetch(input, init);
    const link = '<https://elsewhere.example/?page=1>; rel="next"';
    return new Response(response.body, {
      status: 200,
      headers: { 'content-type': 'application/json', link },
    });
  };
  await expect(connect({ fetch: astray }).listComments(1)).rejects.toMatchObject({ kind: 'damaged' });
  expect(new Set(asked)).toEqual(new Set(['api.github.com']));
});
