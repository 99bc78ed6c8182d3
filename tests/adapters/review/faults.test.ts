import { describe, expect, test } from 'vitest';
import { type Call, type Fault, faults, faulty } from '../../../src/adapters/github/fake/faulty.ts';
import { everyFault, faultStages, injected, isWanted } from './injected.ts';
import { stages } from './stages.ts';
import type { World } from './world.ts';

const patience = { timeout: 25, waits: [1_000], longest: 120_000 };

const withFaults = (w: World, plan: (call: Call) => Fault | undefined) =>
  w.forgeBy({ fetch: faulty(w.hub.fetch, plan, w.time.now), patience });

async function callsOf(stage: () => World): Promise<Call[]> {
  const w = stage();
  const calls: Call[] = [];
  await w.run(
    1,
    withFaults(w, (call) => void calls.push(call)),
  );
  return calls;
}

/** Every write, and of each kind of reading the first: a run reads some things often. */
function telling(calls: readonly Call[]): Call[] {
  const kinds = Map.groupBy(calls, ({ method, path }) => `${method} ${path.replaceAll(/[0-9a-f]{40}/g, '')}`);
  return [...kinds.values()].flatMap((same) =>
    same.filter(({ method }, place) => method !== 'GET' || place === 0),
  );
}

/** Time that a fault made the bot wait is no difference, nor is that it told the editors of a merge that GitHub refused. */
function plain(w: World) {
  const state = w.state();
  const comments = state.comments.filter((body) => !body.startsWith(refusedNotice));
  return JSON.parse(JSON.stringify({ ...state, comments }).replaceAll(/T\d\d:\d\d:\d\d(\.\d+)?Z/g, 'T'));
}
const refusedNotice = '<!-- worked-here:notice editors merge-refused -->';

describe.each(faultStages(Object.keys(stages)))('%s: one fault at every request', (name) => {
  const stage = stages[name] as () => World;
  test('nothing is merged wrongly or done twice, and the next run makes up for it', {
    timeout: everyFault ? 3_600_000 : 600_000,
  }, async () => {
    const whole = stage();
    await whole.run();
    const calls = await callsOf(stage);
    const publishes = calls.find(({ path }) => path.endsWith('/dispatches'))?.index ?? calls.length;
    for (const { index, method, path } of telling(calls)) {
      const hard: Fault[] = method === 'GET' ? [] : ['lost-answer', 'truncated'];
      const some = [faults[index % faults.length] as Fault, ...hard];
      for (const fault of new Set(everyFault ? faults.filter(isWanted) : some)) {
        injected('faults of transport during a run', 1);
        const w = stage();
        const told = `${fault} at request ${index}`;
        const failed = await w
          .run(
            1,
            withFaults(w, (call) => (call.index === index ? fault : undefined)),
          )
          .then(
            () => undefined,
            (error: Error) => error.message,
          );
        if (failed !== undefined) expect(failed, told).toMatch(/GitHub|answer/);
        if (!whole.state().merged) expect(w.state().merged, told).toBe(false);
        const toldEditors = w.state().comments.some((body) => body.startsWith(refusedNotice));
        expect(toldEditors, told).toBe(fault === 'forbidden' && path.endsWith('/merge'));
        await w.run();
        expect(plain(w), told).toEqual(plain(whole));
        // Whoever is stopped between publishing and saying so publishes again, which does no harm.
        const more = w.hub.base.runs.length - whole.hub.base.runs.length;
        expect(more === 0 || (more === 1 && index > publishes), told).toBe(true);
      }
    }
  });
});
