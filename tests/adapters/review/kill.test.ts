import { describe, expect, test } from 'vitest';
import type { Forge, Writes } from '../../../src/adapters/github/port.ts';
import { injected } from './injected.ts';
import { stages } from './stages.ts';

const writes: readonly (keyof Writes)[] = [
  ...(['postComment', 'editComment', 'deleteComment', 'requestReviews', 'withdrawRequests'] as const),
  ...(['addLabels', 'removeLabel', 'merge', 'writeFile', 'dispatchWorkflow', 'closePull'] as const),
];

/** A forge that dies before its write number `k`, and counts them. */
function dying(forge: Forge, k: number): { forge: Forge; count: () => number } {
  let count = 0;
  const guarded = writes.map((name) => [
    name,
    (...args: unknown[]) => {
      if (count === k) throw new Error('killed');
      count += 1;
      return (forge[name] as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return { forge: { ...forge, ...Object.fromEntries(guarded) }, count: () => count };
}

describe.each(Object.entries(stages))('%s', (_, stage) => {
  test('killed between any two writes, the next run reaches the same end', async () => {
    const whole = stage();
    const { forge, count } = dying(whole.forgeBy(), Number.POSITIVE_INFINITY);
    await whole.run(1, forge);
    expect(count()).toBeGreaterThan(1);
    if (whole.state().merged)
      expect(whole.state()).toMatchObject({ published: true, labels: ['review: recorded'] });
    injected('moments at which the bot was killed', count());
    for (let k = 0; k < count(); k++) {
      const w = stage();
      await expect(w.run(1, dying(w.forgeBy(), k).forge), `write ${k}`).rejects.toThrow('killed');
      await w.run();
      expect(w.state(), `write ${k}`).toEqual(whole.state());
      expect((await w.run()).effects, `write ${k}`).toEqual([]);
    }
  });

  test('two runs at once do nothing twice', async () => {
    const [alone, both] = [stage(), stage()];
    injected('times that two runs went on at once', 1);
    await alone.run();
    const ended = await Promise.allSettled([both.run(), both.run()]);
    expect(ended.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    await both.run();
    expect(both.state()).toEqual(alone.state());
  });
});
