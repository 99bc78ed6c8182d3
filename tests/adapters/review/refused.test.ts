import { expect, test } from 'vitest';
import { stages } from './stages.ts';
import { type World, world } from './world.ts';

const merged = (): World => stages['merged']?.() ?? world();

/** A `fetch` on which GitHub refuses the first so many comments, as it does in a conversation that is locked. */
function refusingComments(w: World, times: number): typeof fetch {
  let left = times;
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'POST' || !request.url.endsWith('/comments') || left-- <= 0)
      return w.hub.fetch(request);
    const message = 'Unable to create comment because issue is locked.';
    return Response.json({ message, documentation_url: 'https://docs.github.com/rest' }, { status: 403 });
  };
}

test('a comment that GitHub refuses once is posted after all, and what was merged is recorded and published', async () => {
  const [w, whole] = [merged(), merged()];
  await whole.run();
  await w.run(1, w.forgeBy({ fetch: refusingComments(w, 1) }));
  expect(w.state()).toEqual(whole.state());
  expect(w.state()).toMatchObject({ published: true, labels: ['review: recorded'] });
});

test('where every comment is refused it is recorded and published once all the same, and then it is over', async () => {
  const w = merged();
  const forge = w.forgeBy({ fetch: refusingComments(w, Number.POSITIVE_INFINITY) });
  for (let run = 0; run < 3; run++) await w.run(1, forge);
  expect(w.state()).toMatchObject({ merged: true, published: true, labels: ['review: recorded'] });
  expect(w.state().record).toContain('"pull": 1');
  expect(w.state().comments).toEqual([]);
  expect(w.hub.base.runs).toHaveLength(1);
  expect((await w.run(1, forge)).effects).toEqual([]);
});
