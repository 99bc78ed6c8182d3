import { describe, expect, test } from 'vitest';
import { usualPatience } from '../../../src/adapters/github/calls.ts';
import { type Fault, faulty } from '../../../src/adapters/github/fake/faulty.ts';
import { connected } from './connected.ts';

/** The first so many requests meet a fault. */
function meeting(fault: Fault, times: number, longest = usualPatience.longest) {
  const world = connected();
  const ana = world.hub.people.join('ana');
  world.hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/a': 'a' } });
  const plan = ({ index }: { index: number }) => (index < times ? fault : undefined);
  const forge = world.connect({
    fetch: faulty(world.fetch, plan, world.time.now),
    patience: { ...usualPatience, longest },
  });
  return { ...world, forge };
}

describe('rate limits', () => {
  test.each([
    ['primary-limit', 30_000],
    ['secondary-limit', 20_000],
    ['secondary-limit-unsaid', 60_000],
    ['too-many', 60_000],
  ] as const)('%s: waits as long as GitHub asks (%d ms), then goes on', async (fault, wait) => {
    const { forge, time } = meeting(fault, 1);
    expect(await forge.readPull(1)).toMatchObject({ number: 1 });
    expect(time.waits).toEqual([wait]);
  });

  test('a longer wait than the run can bear ends it, and says when to go on', async () => {
    const { forge, time } = meeting('primary-limit', 1, 10_000);
    await expect(forge.readPull(1)).rejects.toMatchObject({
      kind: 'rate-limited',
      retryAt: '2026-11-22T09:00:30.000Z',
      message: expect.stringContaining('go on after 2026-11-22T09:00:30.000Z'),
    });
    expect(time.waits).toEqual([]);
  });

  test('it does not wait for ever', async () => {
    const { forge, time } = meeting('too-many', 99);
    await expect(forge.readPull(1)).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(time.waits).toHaveLength(usualPatience.waits.length);
  });
});

describe('what does not pass by waiting is not tried again', () => {
  test.each(['forbidden', 'unauthorised'] as const)('%s', async (fault) => {
    const { forge, time } = meeting(fault, 1);
    await expect(forge.readPull(1)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(time.waits).toEqual([]);
  });
});

describe('what may pass is tried again, so often and no more', () => {
  test.each([
    ['server-error', 'server'],
    ['reset', 'network'],
    ['truncated', 'damaged'],
    ['empty', 'damaged'],
    ['not-a-list', 'damaged'],
  ] as const)('%s', async (fault, kind) => {
    const { forge, time } = meeting(fault, 3);
    expect(await forge.readPull(1)).toMatchObject({ number: 1 });
    expect(time.waits).toEqual(usualPatience.waits);
    await expect(meeting(fault, 4).forge.readPull(1)).rejects.toMatchObject({ kind });
  });
});

test('octokit sends nothing again by itself', async () => {
  const { hub, connect, fetch, time } = meeting('reset', 0);
  let posts = 0;
  const plan = ({ method }: { method: string }): Fault | undefined => {
    if (method !== 'POST') return undefined;
    posts++;
    return 'lost-answer';
  };
  await connect({ fetch: faulty(fetch, plan, time.now) }).postComment(1, { tag: 'x', body: 'x' });
  expect([posts, hub.talk.comments.length]).toEqual([1, 1]);
});
