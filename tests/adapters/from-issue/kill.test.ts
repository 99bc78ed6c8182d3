import { describe, expect, test } from 'vitest';
import { bodyOf, shared, type World, world } from './world.ts';

/** States of an issue that a run finds, by what it has to do about them. */
const stages: Readonly<Record<string, () => Promise<World>>> = {
  async sent() {
    const w = world();
    w.send(w.zoe, bodyOf('share', shared));
    return w;
  },
  async edited() {
    const w = world();
    w.send(w.accounts.ada, bodyOf('share', shared));
    await w.run();
    w.hub.issues.edit(1, w.accounts.ada.id, bodyOf('share', { ...shared, title: 'Questions at the door' }));
    return w;
  },
  async merged() {
    const w = world();
    w.send(w.accounts.ada, bodyOf('share', shared));
    await w.run();
    w.pass(1);
    w.hub.pulls.merge(2, w.bot.id);
    return w;
  },
  async 'taken back'() {
    const w = world();
    w.send(w.accounts.ada, bodyOf('share', shared));
    await w.run();
    w.pass(1);
    w.hub.issues.close(1, w.accounts.ada.id);
    return w;
  },
  async reopened() {
    const w = world();
    w.send(w.accounts.ada, bodyOf('share', shared));
    await w.run();
    w.hub.issues.close(1, w.accounts.ada.id);
    w.pass(1);
    await w.run();
    w.pass(1);
    w.hub.issues.reopen(1, w.accounts.ada.id);
    return w;
  },
};

/** A connection that is cut for good before write number `k`, or right after it, so that its answer is lost; and counts them. */
function cutAt(w: World, k: number, when: 'before' | 'after') {
  let count = 0;
  let isDead = false;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const isWrite = request.method !== 'GET' && !request.url.endsWith('/graphql');
    if (isDead || (isWrite && count === k && when === 'before')) isDead = true;
    if (isDead) throw new TypeError('cut');
    if (isWrite) count += 1;
    const answer = await w.hub.fetch(request);
    if (isWrite && count === k + 1 && when === 'after') {
      isDead = true;
      throw new TypeError('cut');
    }
    return answer;
  };
  return { forge: w.forgeBy({ fetch }), count: () => count };
}

describe.each(Object.entries(stages))('%s', (name, stage) => {
  test('cut off before or after any write, the next run reaches the same end', async () => {
    const whole = await stage();
    const { forge, count } = cutAt(whole, Number.POSITIVE_INFINITY, 'before');
    await whole.run(1, forge);
    expect(count()).toBeGreaterThan(1);
    for (let k = 0; k < count(); k++)
      for (const when of name === 'sent' ? (['before', 'after'] as const) : (['before'] as const)) {
        const w = await stage();
        await w.run(1, cutAt(w, k, when).forge).catch(() => undefined);
        await w.run();
        expect(w.state(), `${when} write ${k}`).toEqual(whole.state());
        expect((await w.run()).effects, `${when} write ${k}`).toEqual([]);
      }
  });

  test('two runs at once do nothing twice', async () => {
    const [alone, both] = [await stage(), await stage()];
    await alone.run();
    const ended = await Promise.allSettled([both.run(), both.run()]);
    expect(ended.some(({ status }) => status === 'fulfilled')).toBe(true);
    await both.run();
    expect(both.state()).toEqual(alone.state());
  });
});
