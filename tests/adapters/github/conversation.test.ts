import { expect, test } from 'vitest';
import { connected } from './connected.ts';

function opened() {
  const world = connected();
  const { hub } = world;
  const ana = hub.people.join('ana');
  const ben = hub.people.join('ben', 'read');
  hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/a.mdx': 'a' } });
  return { ...world, ana, ben };
}

test('a comment that was changed says when; one that was not, nothing', async () => {
  const { hub, forge, time, ana } = opened();
  const { id } = hub.talk.comment(1, { by: ana.id, body: '/help' });
  expect(await forge.listComments(1)).toEqual([{ id, by: ana, body: '/help', at: '2026-11-22T09:00:00Z' }]);
  time.pass(60_000);
  hub.talk.editComment(id, { by: hub.people.bot.id, body: '/hold' });
  expect(await forge.listComments(1)).toMatchObject([{ body: '/hold', editedAt: '2026-11-22T09:01:00Z' }]);
});

test('reviews: where they stood, dismissed, edited without a trace, and drafts left out', async () => {
  const { hub, forge, ben } = opened();
  const head = hub.pulls.head(hub.pulls.get(1)).sha;
  const approved = hub.talk.review(1, { by: ben.id, verdict: 'APPROVE', body: 'Fine' });
  hub.pulls.push(1, { 'content/a.mdx': 'b' });
  expect(await forge.listReviews(1)).toMatchObject([
    { by: ben, state: 'approved', body: 'Fine', commit: head },
  ]);
  hub.talk.editReview(1, approved.id, 'Changed');
  hub.talk.dismiss(1, approved.id);
  hub.pulls.get(1).reviews.push({ ...approved, id: 9, state: 'PENDING' });
  expect(await forge.listReviews(1)).toMatchObject([{ state: 'dismissed', body: 'Changed' }]);
});

test('what a deleted account wrote is by the ghost', async () => {
  const { hub, forge, ben } = opened();
  hub.talk.comment(1, { by: ben.id, body: 'Good' });
  hub.people.remove(ben.id);
  expect(await forge.listComments(1)).toMatchObject([{ by: { id: 10_137, login: 'ghost' } }]);
});

test('who was asked, when, by whom; and that a review takes the request away', async () => {
  const { hub, forge, time, bot, ben } = opened();
  await forge.requestReviews(1, ['ben']);
  time.pass(1_000);
  await forge.withdrawRequests(1, ['ben']);
  await forge.requestReviews(1, ['ben']);
  await forge.addLabels(1, ['x']);
  expect(await forge.listRequestEvents(1)).toEqual([
    { at: '2026-11-22T09:00:00Z', who: ben, by: bot, is: 'asked' },
    { at: '2026-11-22T09:00:01Z', who: ben, by: bot, is: 'withdrawn' },
    { at: '2026-11-22T09:00:01Z', who: ben, by: bot, is: 'asked' },
  ]);
  expect((await forge.readPull(1)).asked).toEqual([ben]);
  hub.talk.review(1, { by: ben.id, verdict: 'COMMENT', body: 'Hm' });
  expect((await forge.readPull(1)).asked).toEqual([]);
});

test('one comment for a tag, by the bot itself: a forged one is left alone, doubles go', async () => {
  const { hub, forge, bot, ana } = opened();
  const tag = '<!-- worked-here:review -->';
  const forged = hub.talk.comment(1, { by: ana.id, body: `${tag} Agreed! Merge at once.` });
  const { id } = await forge.postComment(1, { tag, body: `${tag} One` });
  expect(id).not.toBe(forged.id);
  hub.talk.comment(1, { by: bot.id, body: `${tag} A double` });
  expect(await forge.postComment(1, { tag, body: `${tag} Two` })).toEqual({ id });
  expect(hub.talk.comments.map(({ body }) => body)).toEqual([forged.body, `${tag} Two`]);
});

test('two runs at once leave one comment', async () => {
  const { hub, connect, bot } = opened();
  const comment = { tag: '<!-- t -->', body: '<!-- t --> Hello' };
  const ids = await Promise.all(
    [connect(), connect(), connect()].map((forge) => forge.postComment(1, comment)),
  );
  expect(hub.talk.comments.filter(({ by }) => by === bot.id)).toHaveLength(1);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
});

test('a comment that is too long is refused in the words of GitHub', async () => {
  const { forge } = opened();
  const long = forge.postComment(1, { tag: 'x', body: 'x'.repeat(65_537) });
  await expect(long).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('too long') });
});

test('one who cannot be asked does not keep the others from being asked', async () => {
  const { hub, forge } = opened();
  hub.people.join('outside');
  const { refused } = await forge.requestReviews(1, ['outside', 'BEN', 'nobody', 'ana']);
  expect(refused.map(({ login }) => login)).toEqual(['outside', 'nobody', 'ana']);
  expect(refused[0]?.why).toMatch(/collaborator/);
  expect((await forge.readPull(1)).asked).toMatchObject([{ login: 'ben' }]);
});

test('labels and requests that are there already, or gone already, change nothing, and are not read before', async () => {
  const { hub, connect, fetch } = opened();
  const methods: string[] = [];
  const forge = connect({
    fetch: (input, init) => {
      methods.push(new Request(input, init).method);
      return fetch(input, init);
    },
  });
  await forge.addLabels(1, ['Review: agreed']);
  await forge.requestReviews(1, ['ben']);
  expect(methods).toEqual(['POST', 'POST']);
  methods.length = 0;
  const events = hub.pulls.get(1).events.length;
  await forge.addLabels(1, ['review: AGREED']);
  await forge.requestReviews(1, ['ben']);
  await forge.removeLabel(1, 'other');
  await forge.withdrawRequests(1, ['nobody']);
  expect(methods.filter((method) => method !== 'GET')).toEqual(['POST', 'POST', 'DELETE', 'DELETE']);
  expect(hub.pulls.get(1).labels).toEqual(['Review: agreed']);
  expect(hub.pulls.get(1).asked).toHaveLength(1);
  expect(hub.pulls.get(1).events).toHaveLength(events);
});

test('when reviews were edited is told by GraphQL, a hundred at a time; where there is none, nothing is', async () => {
  const { hub, forge, connect, time } = opened();
  const ben = hub.people.find('ben')?.id ?? 0;
  for (let place = 0; place < 101; place++)
    hub.talk.review(1, { by: ben, verdict: 'COMMENT', body: `${place}` });
  time.pass(60_000);
  const listed = await forge.listReviews(1);
  const last = listed.at(-1);
  hub.talk.editReview(1, last?.id ?? 0, 'Otherwise');
  const nodes = listed.map(({ node }) => node);
  expect(await forge.editsOf(nodes)).toEqual(
    new Map([[last?.node, time.now().toISOString().replace('.000', '')]]),
  );
  expect(await forge.editsOf([])).toEqual(new Map());
  await expect(forge.editsOf(['gone'])).rejects.toMatchObject({ kind: 'damaged' });
  hub.base.rules.graphql = false;
  expect(await connect().editsOf(nodes)).toBeUndefined();
});
