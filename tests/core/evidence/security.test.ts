import { describe, expect, test } from 'vitest';
import type { RateFinding, RateStudy } from '#core/evidence/input.ts';
import { rateFinding as rateOne } from '#core/evidence/rate-finding.ts';
import { drawnByLot, parallelClasses, study } from './facts.ts';
import { policy } from './policy.ts';

const judged = (finding: RateFinding, more: Partial<RateStudy> = {}) =>
  rateOne(finding, { study: study('s', [finding], more), practice: {} }, policy);
const lost = (treated: number, comparison: number, more: Partial<RateFinding> = {}) =>
  drawnByLot(2, 1000, {
    treated: { n: 1000 - treated, started: 1000, mean: 102, sd: 10 },
    comparison: { n: 1000 - comparison, started: 1000, mean: 100, sd: 10 },
    ...more,
  });
const withStart = (gap: number, more: Partial<RateFinding> = {}) =>
  lost(0, 0, { reported: [{ by: 'x', baselineG: gap }], ...more });

describe('the row of the design', () => {
  test.each<[string, RateFinding, number]>([
    ['drawn by lot, few lost', lost(30, 30), 5],
    ['inside the optimistic boundary only', lost(20, 100), 4],
    ['beyond both, start unknown', lost(0, 200), 2],
    ['beyond both, started alike', lost(0, 200, { reported: [{ by: 'x', baselineG: 0.03 }] }), 3],
    [
      'beyond both, started apart',
      lost(0, 200, { reported: [{ by: 'x', baselineG: 0.3 }], adjusted: true }),
      1,
    ],
    ['drop-out not stated', drawnByLot(2, 50, { treated: { n: 50, mean: 1, sd: 1 } }), 4],
    [
      'drop-out not stated, started far apart',
      drawnByLot(2, 50, { treated: { n: 50, mean: 1, sd: 1 }, reported: [{ by: 'x', baselineG: -0.3 }] }),
      3,
    ],
    [
      'a reviewer says attrition was high',
      drawnByLot(2, 50, { treated: { n: 50, mean: 1, sd: 1 }, stated: { attrition: 'high', by: 'x' } }),
      2,
    ],
    ['compared, start unknown', lost(0, 0, { design: 'comparison' }), 2],
    ['compared, equal start', withStart(0.05, { design: 'comparison' }), 3],
    ['compared, near and not allowed for', withStart(0.06, { design: 'comparison' }), 1],
    ['compared, near and allowed for', withStart(0.25, { design: 'comparison', adjusted: true }), 3],
    ['compared, far apart', withStart(0.26, { design: 'comparison', adjusted: true }), 1],
    [
      'a reviewer says it was allowed for',
      lost(0, 0, { design: 'comparison', stated: { baseline: 'adjusted', by: 'x' } }),
      3,
    ],
    ['before and after', drawnByLot(2, 50, { design: 'before-after' }), 1],
    ['an account', drawnByLot(2, 50, { design: 'account' }), 0],
  ])('%s', (_name, finding, row) => {
    expect(judged(finding).basis.design).toBe(row);
  });

  test('an outside rating stands in for missing figures, the more cautious of two', () => {
    const bare = drawnByLot(2, 50, {
      treated: { n: 50, mean: 1, sd: 1 },
      reported: [{ by: 'x', baselineG: 0.4 }],
    });
    const best = { by: 'a', said: 'without-reservations' } as const;
    expect(judged(bare).basis.design).toBe(3);
    expect(judged(bare, { rated: [best] }).basis.design).toBe(5);
    expect(judged(bare, { rated: [best, { by: 'b', said: 'does-not-meet' }] }).basis.design).toBe(3);
    expect(judged(lost(0, 0, { design: 'comparison' }), { rated: [best] }).basis.design).toBe(3);
  });
});

describe('precision and drop-out', () => {
  test.each([
    [0.2 / 2.8, 5],
    [0.21 / 2.8, 4],
    [0.3 / 2.8, 4],
    [0.45 / 2.8, 3],
    [0.7 / 2.8, 2],
    [0.71 / 2.8, 1],
  ])('a standard error of %f is row %i', (se, row) => {
    const finding = lost(0, 0, { use: 'reported', reported: [{ by: 'x', g: 0.1, se }] });
    expect(judged(finding).basis.precision).toBe(row);
  });

  test.each([
    [100, 5],
    [200, 4],
    [300, 3],
    [400, 2],
    [401, 1],
  ])('%i of 1000 lost is row %i', (gone, row) => {
    expect(judged(lost(gone, gone)).basis.dropOut).toBe(row);
  });

  test('drop-out not stated is row 3', () => {
    expect(judged(drawnByLot(2, 50, { treated: { n: 50, mean: 1, sd: 1 } })).security).toBeLessThanOrEqual(3);
    expect(judged(drawnByLot(2, 50, { treated: { n: 50, mean: 1, sd: 1 } })).basis.dropOut).toBe(3);
  });
});

describe('threats, cap and floor', () => {
  const good = lost(10, 10);
  const measure = good.measure;
  test.each<[string, RateFinding, Partial<RateStudy>]>([
    ['interested-measure', { ...good, measure: { ...measure, madeBy: 'developer' } }, {}],
    ['unblinded-marking', { ...good, measure: { ...measure, marked: 'not-blind' } }, {}],
    ['declared-interest', good, { declares: ['sells-it'] }],
    ['inconsistent-figures', { ...good, n: 7 }, {}],
    ['groups-not-counted', { ...good, assigned: 'unknown' }, {}],
    ['groups-not-counted', { ...good, assigned: 'class' }, {}],
  ])('%s costs one step', (threat, finding, more) => {
    expect(judged(good).security).toBe(5);
    expect(judged(finding, more).basis.threats).toEqual([threat]);
    expect(judged(finding, more).security).toBe(4);
  });

  test('uneven drop-out threatens comparisons only', () => {
    const uneven = { stated: { baseline: 'equivalent', by: 'x' } } as const;
    expect(judged(lost(0, 100, { ...uneven, design: 'comparison' })).basis.threats).toEqual([
      'uneven-drop-out',
    ]);
    expect(judged(lost(0, 100, uneven)).basis.threats).toEqual([]);
  });

  test('three threats cost two steps', () => {
    const bad = { ...good, measure: { ...measure, madeBy: 'authors', marked: 'not-blind' } } as RateFinding;
    expect(judged(bad, { declares: ['paid-for-it'] }).security).toBe(3);
  });

  test('one class on either side caps at 1; pupils drawn by lot in one school do not', () => {
    const wide = parallelClasses(4, 40);
    expect(judged(wide).security).toBe(3);
    expect(
      judged({ ...wide, comparison: { ...wide.comparison, n: 1000, started: 1000, classes: 1 } }).security,
    ).toBe(1);
    expect(
      judged(drawnByLot(2, 1000, { treated: { n: 1000, started: 1000, schools: 1, mean: 102, sd: 10 } }))
        .security,
    ).toBe(5);
  });

  test('a comparison that counts never falls below 1, one that does not may', () => {
    const marked = { measure: { ...measure, madeBy: 'authors' as const, marked: 'not-blind' as const } };
    expect(judged(parallelClasses(4, 1, marked)).security).toBe(1);
    expect(judged(drawnByLot(2, 50, { design: 'before-after', ...marked })).security).toBe(0);
  });
});
