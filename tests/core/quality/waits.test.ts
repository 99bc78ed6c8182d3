import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPeriod, periodOf } from '#core/quality/periods.ts';
import { waitsOf, whereItWaits } from '#core/quality/waits.ts';
import { decided, policy } from './decisions.ts';

const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString();

describe('where a contribution waits', () => {
  it('for a first review, the others, the answer, and merging', () => {
    const { record } = decided(
      1,
      ['zoe'],
      [
        { by: 'ann', at: at(3), answeredAt: at(9) },
        { by: 'ben', at: at(7), answeredAt: at(12) },
      ],
      { openedAt: at(0), mergedAt: at(13) },
    );
    expect(waitsOf(record)).toEqual({ 'first-review': 3, 'further-reviews': 4, answer: 5, merge: 1 });
  });

  it('has no wait for further reviews where there is one, nor for an answer where there is none', () => {
    const { record } = decided(1, ['zoe'], [{ by: 'ann', at: at(3) }], { openedAt: at(0), mergedAt: at(5) });
    expect(waitsOf(record)).toEqual({ 'first-review': 3, merge: 2 });
  });

  it('adds up to the whole, whatever the order of things', () => {
    const day = fc.integer({ min: -5, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 4 }), (times) => {
        const reviews = times.map(([given, answered], place) => ({
          ...{ by: `person-${place}`, at: at(given), answeredAt: at(answered) },
        }));
        const { record } = decided(1, ['zoe'], reviews, { openedAt: at(0), mergedAt: at(40) });
        const waits = Object.values(waitsOf(record) ?? {});
        expect(waits.every((days) => days >= 0)).toBe(true);
        expect(waits.reduce((sum, days) => sum + days, 0)).toBeCloseTo(40, 9);
      }),
    );
  });

  it('is told with shares of all the waiting; nothing is told where nothing is known', () => {
    const records = [1, 2].map(
      (pull) =>
        decided(pull, ['zoe'], [{ by: 'ann', at: at(6) }], { openedAt: at(0), mergedAt: at(8) }).record,
    );
    const waits = whereItWaits(records);
    expect(waits.map(({ is, n, median, share }) => [is, n, median, share])).toEqual([
      ['first-review', 2, 6, 0.75],
      ['further-reviews', 0, null, 0],
      ['answer', 0, null, 0],
      ['merge', 2, 2, 0.25],
    ]);
    expect(whereItWaits([]).every(({ share, median }) => share === null && median === null)).toBe(true);
  });
});

describe('periods', () => {
  it('are quarters and years in UTC', () => {
    expect(periodOf('2026-03-31T23:30:00-02:00', 'quarter')).toBe('2026-Q2');
    expect(periodOf('2025-12-31T23:59:59Z', 'quarter')).toBe('2025-Q4');
    expect(periodOf('2025-12-31T23:59:59Z', 'year')).toBe('2025');
  });

  it('hold each decision once, the oldest first', () => {
    const records = ['2026-05-01', '2025-02-01', '2026-04-30'].map(
      (day, place) =>
        decided(place + 1, ['zoe'], [{ by: 'ann' }, { by: 'ben', level: 2 }], {
          mergedAt: `${day}T09:00:00Z`,
        }).record,
    );
    const few = { ...policy, agreement: { ...policy.agreement, bootstrapSamples: 20 } };
    expect(
      byPeriod(records, 'quarter', few).map(({ period, decisions, reviews }) => [period, decisions, reviews]),
    ).toEqual([
      ['2025-Q1', 1, 2],
      ['2026-Q2', 2, 4],
    ]);
  });
});
