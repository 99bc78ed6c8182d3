import { describe, expect, it } from 'vitest';
import { agreementByReviewer, agreementOn, ratingsOf } from '#core/review/audit/agreement.ts';
import { decisionsOf } from '#core/review/audit/decisions.ts';
import { ownPolicy } from '../made.ts';
import { recordOf } from './records.ts';

const levels = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([ben, cyn], place) =>
    recordOf(place + 1, [
      { by: 'ben', level: ben },
      { by: 'cyn', level: cyn },
    ]),
  );

describe('agreement from records', () => {
  it('is that of the levels, item by item', () => {
    const same = levels([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(agreementOn('level', same, ownPolicy)).toMatchObject({ alpha: 1, kappa: 1, percent: 100, n: 4 });
    // By hand: the mean squared difference is 0.5, and 2.5 where each level of one meets each of the other.
    const apart = levels([
      [1, 1],
      [2, 3],
      [3, 2],
      [4, 4],
    ]);
    const found = agreementOn('level', apart, ownPolicy);
    expect(found.percent).toBe(50);
    expect(found.kappa).toBeCloseTo(1 - 0.5 / 2.5, 12);
    expect(found.alpha).toBeLessThan(1);
    expect(agreementOn('level', apart, ownPolicy)).toEqual(found);
    const [low = 2, high = -2] = found.alphaInterval ?? [];
    expect(low).toBeLessThanOrEqual(found.alpha ?? 0);
    expect(high).toBeGreaterThanOrEqual(found.alpha ?? 0);
  });

  it('counts a pull request once, however many write-ups it touched, and no review that does not count', () => {
    const given = [
      { by: 'ben', level: 2 },
      { by: 'cyn', level: 3 },
      { by: 'dov', level: 5, counts: false },
    ];
    const twice = [
      recordOf(4, given, {}, { path: 'practices/a/index.mdx' }),
      recordOf(4, given, {}, { path: 'practices/b/index.mdx' }),
    ];
    expect(ratingsOf('level', twice)).toEqual([
      { item: '#4', rater: 'ben', value: 2 },
      { item: '#4', rater: 'cyn', value: 3 },
    ]);
  });

  it('leaves out what a reviewer did not rate', () => {
    const records = [recordOf(1, [{ by: 'ben', clarity: 4 }, { by: 'cyn' }])];
    expect(ratingsOf('clarity', records)).toEqual([{ item: '#1', rater: 'ben', value: 4 }]);
    expect(agreementOn('clarity', records, ownPolicy)).toMatchObject({ n: 0, alpha: null, percent: null });
  });

  it('tells a reviewer whether they are stricter than others', () => {
    const [ben, cyn] = agreementByReviewer(
      levels([
        [1, 2],
        [2, 3],
        [3, 3],
      ]),
    );
    expect(ben).toMatchObject({ handle: 'ben', reviews: 3, pairs: 3 });
    expect(ben?.difference).toBeCloseTo(-2 / 3, 12);
    expect(cyn?.difference).toBeCloseTo(2 / 3, 12);
    expect(ben?.percent).toBeCloseTo(100 / 3, 12);
    expect(ben?.kappa).toBeCloseTo(cyn?.kappa ?? 0, 12);
    expect(agreementByReviewer([recordOf(1, [{ by: 'ben' }])])).toEqual([
      { handle: 'ben', reviews: 1, pairs: 0, percent: null, kappa: null, difference: null },
    ]);
  });
});

describe('decisions from records', () => {
  const took = (days: number, pull: number) =>
    recordOf(
      pull,
      [],
      {},
      {
        openedAt: '2026-10-01T00:00:00Z',
        mergedAt: new Date(Date.UTC(2026, 9, 1 + days)).toISOString(),
      },
    );

  it('say how long they took, where people decided and it is known', () => {
    const machine = recordOf(
      9,
      [],
      { by: 'machine', level: undefined, claimed: undefined },
      { openedAt: '2020-01-01T00:00:00Z' },
    );
    const { days, n, by } = decisionsOf([took(4, 1), took(8, 2), took(20, 3), recordOf(4, []), machine]);
    expect(days).toEqual({ n: 3, median: 8, quartiles: [6, 14] });
    expect(n).toBe(5);
    expect(by).toEqual({ quorum: 4, machine: 1, screened: 0, editor: 0 });
    expect(decisionsOf([recordOf(1, [])]).days).toEqual({ n: 0, median: null, quartiles: null });
  });

  it('say how often the level came out below the claim', () => {
    const of = (level: number, claimed: number) => recordOf(level * 10 + claimed, [], { level, claimed });
    expect(decisionsOf([of(2, 3), of(3, 3), of(1, 3), of(2, 2)]).lowered).toEqual({
      n: 2,
      of: 4,
      share: 0.5,
    });
    expect(decisionsOf([]).lowered.share).toBeNull();
  });
});
