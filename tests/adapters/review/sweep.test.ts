import { expect, test } from 'vitest';
import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
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

const perPull = (more: number, fewer: number, pulls: number) => (more - fewer) / pulls;

test('an unchanged pull request costs two requests, a changed one eight at most, files and writes apart', async () => {
  const [few, lots] = [many(2), many(6)];
  await few.sweep();
  await lots.sweep();
  for (const w of [few, lots]) expect((await w.sweep()).counts.writes).toBe(0);
  const [a, b] = [await few.sweep(), await lots.sweep()];
  expect(b.seen.every(({ is }) => is === 'unchanged')).toBe(true);
  expect(perPull(b.counts.reads, a.counts.reads, 4)).toBeLessThanOrEqual(2);
  expect(b.counts.blobs).toBe(a.counts.blobs);

  // The date changes: everything is looked at again, and nothing is to be said but that it was.
  few.pass(1);
  lots.pass(1);
  const dry = async (w: World) => {
    const before = { ...(await w.sweep()).counts };
    return before;
  };
  const [c, d] = [await dry(few), await dry(lots)];
  const forNote = 2;
  expect(perPull(d.reads, c.reads, 4) - forNote).toBeLessThanOrEqual(8);
});

test('what people or main do is seen by the next run', async () => {
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
