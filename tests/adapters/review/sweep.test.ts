import { expect, test } from 'vitest';
import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { requestsPerPull } from '../../../src/adapters/bench/requests.ts';
import { stages } from './stages.ts';
import { type World, world } from './world.ts';

/** So many pull requests by Ada, each with a write-up of its own. */
function many(count: number): World {
  const w = world();
  for (let place = 1; place <= count; place++)
    w.hub.pulls.open({
      by: w.accounts.ada.id,
      title: `Number ${place}`,
      files: { [writeUpPath.replace('in-pairs', `in-pairs-${place}`)]: writeUp({ level: 3 }) },
    });
  return w;
}

test('the requests of a pull request: two where nothing changed, eight with their writes, twelve at the first look', {
  timeout: 120_000,
}, async () => {
  const requests = await requestsPerPull();
  expect(requests.map(({ reads, writes }) => [reads, writes])).toEqual([
    // Two reviewers asked in one request, a comment and a label; the comment is read back, since two runs may meet.
    [9, 3],
    [2, 0],
    [7, 1],
    // When the review was edited is one more; the other reviewer is still asked.
    [8, 1],
  ]);
  expect(requests.slice(1).map(({ reads, writes }) => reads + writes <= 9)).toEqual([true, true, true]);
});

function change(w: World, path: string, how: (text: string) => string): void {
  const blob = w.hub.base.store.blob(w.hub.base.head().tree.get(path)?.object ?? '');
  const [before, after] = [new TextDecoder().decode(blob), how(new TextDecoder().decode(blob))];
  expect(after).not.toBe(before);
  w.hub.base.push({ [path]: after });
}

test('a merge is decided on a second reading of its own: what somebody did meanwhile stops it', {
  timeout: 120_000,
}, async () => {
  const acts: Record<string, (w: World) => void> = {
    'a hold': (w) => void w.say('eve', '/hold Wait for the head teacher.'),
    'a policy that asks for more': (w) =>
      change(w, 'content/policy.yaml', (text) => text.replace(/reviews: 2\b/, 'reviews: 3')),
    'a reviewer who is one no more': (w) =>
      change(w, 'content/people/ben.yaml', (text) => text.replace(/ *- reviewer\n/, '')),
    'a reviewer whose file cannot be read': (w) => change(w, 'content/people/ben.yaml', () => 'name: ['),
  };
  for (const [what, act] of Object.entries(acts)) {
    const w = stages['agreed']?.() ?? world();
    let looks = 0;
    const fetch: typeof globalThis.fetch = (input, init) => {
      const { url } = new Request(input, init);
      if (url.endsWith('/pulls/1') && ++looks === 2) act(w);
      return w.hub.fetch(input, init);
    };
    await w.sweep({ fetch });
    expect(looks, what).toBeGreaterThan(1);
    expect(w.state().merged, what).toBe(false);
  }
});

test('what people or main do is seen by the next run', { timeout: 120_000 }, async () => {
  const acts: ((w: World) => void)[] = [
    (w) => void w.say('fay', 'Looks good.'),
    (w) => void w.review('ben', 3),
    (w) => void w.hub.pulls.push(1, { [writeUpPath]: writeUp({ level: 2 }) }),
    (w) => w.hub.pulls.setDraft(1, true),
    (w) => w.hub.pulls.setTitle(1, 'Another title'),
    (w) => void w.hub.talk.unask(1, [w.asked()[0] ?? ''], w.bot.id),
    (w) => void w.hub.talk.addLabels(1, ['review: agreed'], w.accounts.eve.id),
    (w) => void w.hub.base.push({ 'content/asks/x.mdx': 'x' }),
    (w) => w.hub.people.permit(w.accounts.eve.id, 'read'),
    (w) => w.hub.talk.deleteComment(w.hub.talk.comments[0]?.id ?? 0, w.accounts.eve.id),
    (w) =>
      void w.hub.talk.editComment(w.hub.talk.comments[0]?.id ?? 0, { by: w.accounts.eve.id, body: 'Forged' }),
    (w) => w.hub.pulls.deleteFork(1, { stayOpen: true }),
  ];
  for (const act of acts) {
    const w = world();
    w.open();
    await w.sweep();
    expect((await w.sweep()).seen, String(act)).toMatchObject([{ is: 'unchanged' }]);
    act(w);
    expect((await w.sweep()).seen, String(act)).toMatchObject([{ is: 'reviewed' }]);
  }
});

test('one that fails never stops the others', async () => {
  const w = many(3);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    return request.url.includes('/pulls/2/files')
      ? new Response('{}', { status: 200 })
      : w.hub.fetch(request);
  };
  const { seen } = await w.sweep({ fetch });
  expect(seen.map(({ is }) => is)).toEqual(['reviewed', 'failed', 'reviewed']);
});

test('a merge that a run left without its record is found by the next over all', async () => {
  const w = stages['merged']?.() ?? world();
  const { seen } = await w.sweep();
  expect(seen).toMatchObject([{ is: 'reviewed', reviewed: { verdict: { judgement: { is: 'recorded' } } } }]);
  expect(w.state().published).toBe(true);
  expect((await w.sweep()).seen).toEqual([]);
});

test('pull requests to another branch are left alone', async () => {
  const w = many(1);
  const away: typeof globalThis.fetch = async (input, init) => {
    const given = await w.hub.fetch(input, init);
    return new Response((await given.text()).replaceAll('"ref":"main"', '"ref":"next"'), given);
  };
  expect((await w.sweep({ fetch: away })).seen).toEqual([]);
  await expect(w.run(1, w.forgeBy({ fetch: away }))).rejects.toThrow('goes to the branch next');
});

test('one who mentions a forged mark is nobody: only the bot’s own comment is its comment', async () => {
  const w = world();
  w.open();
  await w.sweep();
  const [mine] = w.hub.talk.comments;
  w.say('ada', mine?.body ?? '');
  const { seen } = await w.sweep();
  expect(seen).toMatchObject([{ is: 'reviewed' }]);
  expect((await w.sweep()).seen).toMatchObject([{ is: 'unchanged' }]);
});

test('what falls due within a day is seen on the hour, and not before', async () => {
  const w = world();
  w.open();
  await w.sweep();
  w.pass(28 - 1 / 24);
  expect((await w.sweep()).seen).toMatchObject([{ is: 'reviewed' }]);
  expect((await w.sweep()).seen).toMatchObject([{ is: 'unchanged' }]);
  w.pass(2 / 24);
  expect((await w.sweep()).seen).toMatchObject([{ is: 'reviewed' }]);
});
