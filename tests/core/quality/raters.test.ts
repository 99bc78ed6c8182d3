import { describe, expect, it } from 'vitest';
import { differencesIn, ratersApart } from '#core/quality/raters.ts';
import { decided, policy } from './decisions.ts';

/** Pages rated by one person and a fellow of many, one after the other. */
const pages = (levels: readonly (readonly [own: number, other: number])[], who = 'ann') =>
  levels.map(([own, other], place) => {
    const day = new Date(Date.UTC(2025, 0, 1 + 7 * place)).toISOString();
    const reviews = [
      { by: who, level: own, at: day },
      { by: `${who}-fellow-${place % 7}`, level: other, at: day },
    ];
    return decided(place + 1, ['zoe'], reviews);
  });

const repeat = (count: number, pair: readonly [number, number]) => Array.from({ length: count }, () => pair);

describe('reviewers who rate apart', () => {
  it('lower than others on the same pages: by how much, on how many', () => {
    const found = ratersApart(pages([...repeat(12, [2, 3]), ...repeat(2, [3, 3])]), policy);
    expect(found).toEqual([
      {
        is: 'rates-lower',
        who: ['ann'],
        by: expect.closeTo(-12 / 14, 12),
        reviews: 14,
        p: expect.any(Number),
      },
    ]);
    const [one] = ratersApart(pages(repeat(14, [5, 3])), policy);
    expect([one?.is, one?.who]).toEqual(['rates-higher', ['ann']]);
  });

  it('nobody who is as often below as above, nor anybody after a few pages', () => {
    const even = Array.from({ length: 20 }, (_, place) => [place % 2 ? 2 : 4, 3] as const);
    expect(ratersApart(pages(even), policy)).toEqual([]);
    expect(ratersApart(pages(repeat(policy.register.raterMin - 1, [1, 5])), policy)).toEqual([]);
  });

  it('nobody for a small distance, however sure', () => {
    const small = Array.from({ length: 60 }, (_, place) => [place % 3 ? 3 : 2, 3] as const);
    expect(ratersApart(pages(small), policy)).toEqual([]);
  });

  it('who moves away from others over time', () => {
    const moving = [...repeat(10, [3, 3]), ...repeat(10, [2, 3]), ...repeat(4, [1, 3])];
    const found = ratersApart(pages(moving), policy);
    expect(found.map(({ is }) => is)).toContain('drifts');
    const drift = found.find((one) => one.is === 'drifts');
    expect(drift).toMatchObject({ who: ['ann'], reviews: 24, from: expect.closeTo(-2 / 12, 12) });
  });

  it('takes the mean of several others, and leaves out reviews that do not count', () => {
    const list = [
      decided(
        1,
        ['zoe'],
        [
          { by: 'ann', level: 2 },
          { by: 'ben', level: 3 },
          { by: 'cat', level: 4 },
          { by: 'dan', level: 1, counts: false },
        ],
      ),
    ];
    expect(differencesIn(list)).toEqual([
      { handle: 'ann', apart: [-1.5] },
      { handle: 'ben', apart: [0] },
      { handle: 'cat', apart: [1.5] },
    ]);
  });

  it('is corrected for how many are looked at: one in many is chance', () => {
    const lone = pages([...repeat(7, [2, 3]), ...repeat(1, [3, 3])]);
    const named = (list: ReturnType<typeof pages>) => ratersApart(list, policy).map(({ who }) => who[0]);
    expect(named(lone)).toEqual(['ann']);
    const crowd = Array.from({ length: 40 }, (_, place) =>
      pages(repeat(8, [3, 3]), `person-${place}`).map(({ record, ...rest }) => ({
        ...rest,
        record: { ...record, pull: record.pull + 100 * (place + 1) },
      })),
    ).flat();
    expect(named([...lone, ...crowd])).toEqual([]);
  });
});
