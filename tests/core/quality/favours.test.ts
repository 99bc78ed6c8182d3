import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalsIn } from '#core/quality/approvals.ts';
import { allPatterns, patternsOf } from '#core/quality/patterns.ts';
import { ringsIn } from '#core/quality/rings.ts';
import { swapsIn } from '#core/quality/swaps.ts';
import { processorTime } from '../../processor-time.ts';
import { decided, policy } from './decisions.ts';

const on = (day: string) => ({ mergedAt: `${day}T09:00:00Z` });
const swaps = (list: ReturnType<typeof decided>[]) => swapsIn(approvalsIn(list), policy.review.swapMonths);
const rings = (list: ReturnType<typeof decided>[]) => ringsIn(approvalsIn(list), policy.register);

/** Each of `who` reviewed the next one's work so many times. */
const round = (who: readonly string[], times: number) =>
  who.flatMap((by, place) =>
    Array.from({ length: times }, (_, turn) =>
      decided(100 * place + turn + 1, [who[(place + 1) % who.length] as string], [{ by }]),
    ),
  );

describe('swaps', () => {
  const there = decided(1, ['ann'], [{ by: 'ben' }], on('2025-03-10'));

  it('are found up to the months of the policy, and not from then on', () => {
    expect(swaps([there, decided(2, ['ben'], [{ by: 'ann' }], on('2026-03-09'))])).toEqual([
      { is: 'swap', who: ['ann', 'ben'], pulls: [1, 2] },
    ]);
    expect(swaps([there, decided(2, ['ben'], [{ by: 'ann' }], on('2026-03-10'))])).toEqual([]);
  });

  it('need two reviews that counted, of work of the other', () => {
    expect(swaps([there, decided(2, ['ben'], [{ by: 'ann', counts: false }], on('2025-04-01'))])).toEqual([]);
    expect(swaps([there, decided(2, ['cat'], [{ by: 'ann' }], on('2025-04-01'))])).toEqual([]);
    expect(swaps([decided(1, ['ann', 'ben'], [{ by: 'ann' }])])).toEqual([]);
  });
});

describe('rings', () => {
  it('of three or more are found, whoever they begin with', () => {
    for (const who of [
      ['ann', 'ben', 'cat'],
      ['cat', 'ben', 'ann', 'dan', 'eve'],
    ])
      expect(rings(round(who, 2)).map((ring) => [...ring.who].sort())).toEqual([[...who].sort()]);
  });

  it('are no swap, no chain, and nothing that happened once', () => {
    expect(rings(round(['ann', 'ben'], 5))).toEqual([]);
    expect(rings(round(['ann', 'ben', 'cat'], 1))).toEqual([]);
    expect(rings(round(['ann', 'ben', 'cat'], 3).filter(({ authors }) => authors[0] !== 'ann'))).toEqual([]);
  });

  it('are not told of people who review many others as well', () => {
    const others = Array.from({ length: 8 }, (_, turn) =>
      decided(900 + turn, [`other-${turn}`], [{ by: 'ann' }]),
    );
    expect(rings([...round(['ann', 'ben', 'cat'], 2), ...others])).toEqual([]);
  });

  it('are the same in whatever order the decisions come', () => {
    const list = [...round(['ann', 'ben', 'cat', 'dan'], 3), ...round(['ann', 'dan'], 1)];
    const found = rings(list).map(({ who, pulls }) => [[...who].sort(), pulls]);
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
        expect(rings(shuffled).map(({ who, pulls }) => [[...who].sort(), pulls])).toEqual(found);
      }),
      { numRuns: 20 },
    );
  });

  it('are looked for in no time among many who know each other', () => {
    const all = Array.from({ length: 24 }, (_, place) => `person-${place}`);
    const list = all.flatMap((by, place) =>
      [1, 2].map((turn) =>
        decided(
          2 * place + turn,
          all.filter((one) => one !== by),
          [{ by }],
        ),
      ),
    );
    const taken = processorTime(() => expect(rings(list).length).toBeGreaterThan(0));
    expect(taken).toBeLessThan(5000);
  });
});

describe('what is told to whom', () => {
  const now = '2026-11-22T09:00:00Z';
  const cosy = (day: string) =>
    Array.from({ length: 4 }, (_, turn) => decided(turn + 1, ['ann'], [{ by: 'ben' }], on(day)));

  it('a pair that always meets is counted first and named once it has stood for the days of the policy', () => {
    expect(patternsOf(cosy('2026-11-10'), now, policy)).toEqual({ named: [], toldFirst: 1 });
    const [named] = patternsOf(cosy('2026-10-20'), now, policy).named;
    expect(named).toEqual({ is: 'same-author', who: ['ben', 'ann'], times: 4, of: 4 });
  });

  it('a swap is named at once', () => {
    const list = [
      decided(1, ['ann'], [{ by: 'ben' }], on('2026-11-20')),
      decided(2, ['ben'], [{ by: 'ann' }], on('2026-11-21')),
    ];
    expect(patternsOf(list, now, policy).named.map(({ is }) => is)).toEqual(['swap']);
  });

  it('what is older than the months of the policy, or not yet, is held against nobody', () => {
    expect(allPatterns(cosy('2023-11-01'), now, policy)).toEqual([]);
    expect(allPatterns(cosy('2026-12-01'), now, policy)).toEqual([]);
  });
});
