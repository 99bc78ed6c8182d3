import { describe, expect, test } from 'vitest';
import { effectOf } from '#core/evidence/effect.ts';
import type { Finding } from '#core/model/finding.ts';
import { describeGold } from '../statistics/gold.ts';
import { drawnByLot, parallelClasses } from './facts.ts';
import { policy } from './policy.ts';

const effect = (finding: Finding) => effectOf(finding, {}, policy);
const { treated: _t, comparison: _c, ...bare } = drawnByLot(0);
const printed = (entry: object, more: object = {}): Finding => ({
  ...bare,
  treated: { n: 40 },
  comparison: { n: 60 },
  reported: [{ by: 'paper', ...entry }],
  ...more,
});

type Gold = {
  two_group_grid: {
    n1: number;
    n2: number;
    m1: number;
    m2: number;
    s1: number;
    s2: number;
    metafor_yi: number;
    metafor_vi: number;
    improvement_index: number;
  }[];
  binary_grid: { n1: number; n2: number; a: number; c: number; d_cox_wwc: number; OR_v: number }[];
};
describeGold<Gold>('effects of findings', 'effects.json', ({ two_group_grid, binary_grid }) => {
  test('two groups agree with metafor', () => {
    for (const row of two_group_grid) {
      const treated = { n: row.n1, mean: row.m1, sd: row.s1 };
      const comparison = { n: row.n2, mean: row.m2, sd: row.s2 };
      const ours = effect({ ...bare, treated, comparison });
      expect(ours.g).toBeCloseTo(row.metafor_yi, 8);
      expect(ours.variance).toBeCloseTo(row.metafor_vi, 8);
    }
  });

  test('yes/no outcomes agree with the What Works Clearinghouse', () => {
    for (const row of binary_grid) {
      const ours = effect({
        ...bare,
        treated: { n: row.n1, events: row.a },
        comparison: { n: row.n2, events: row.c },
      });
      expect(ours.g).toBeCloseTo(row.d_cox_wwc, 8);
      expect(ours.variance).toBeCloseTo(row.OR_v / 1.65 ** 2, 8);
    }
  });
});

describe('the effect of a finding', () => {
  test('is turned once where lower is better, by the finding or by its outcome', () => {
    const g = effect(drawnByLot(5)).g as number;
    expect(effect(drawnByLot(5, 100, { higherIsBetter: false })).g).toBe(-g);
    expect(effect(drawnByLot(5, 100, { outcome: 'exclusions' })).g).toBe(-g);
    expect(effect(drawnByLot(5, 100, { outcome: 'exclusions', higherIsBetter: true })).g).toBe(g);
  });

  test('takes the start away, and corrects for allotted classes', () => {
    const ours = effect(parallelClasses(4));
    const shrink = Math.sqrt(1 - (2 * 24 * policy.effects.icc.attainment) / 98);
    const plain = effect(drawnByLot(4, 50)).g as number;
    expect(ours.g).toBeCloseTo(plain * shrink, 8);
    expect(ours.baselineG).toBe(0);
    const factor = 2 * (1 - policy.effects.beforeAfterCorrelation.attainment);
    const growth = 1 + 24 * policy.effects.icc.attainment;
    expect(ours.variance).toBeCloseTo((2 / 50) * growth * factor + (ours.g as number) ** 2 / 200, 8);
    expect(ours.method).toContain('after less before');
  });

  test('means that allow for the start already keep their gap', () => {
    const ours = effect(parallelClasses(4, 2, { adjusted: true, assigned: 'pupil' }));
    expect(ours.g).toBeCloseTo(effect(drawnByLot(4, 50)).g as number, 8);
    expect(ours.variance).toBeCloseTo((2 / 50) * (1 - 0.7 ** 2) + (ours.g as number) ** 2 / 200, 8);
  });

  test.each([
    ['standard error', { g: 0.3, se: 0.1 }, 0.1],
    ['interval', { g: 0.3, ci: [0.104, 0.496] }, 0.1],
    ['group sizes', { g: 0.3 }, Math.sqrt(1 / 40 + 1 / 60 + 0.09 / 200)],
  ])('a printed effect has the error of its %s', (_name, entry, se) => {
    expect(effect(printed(entry))).toMatchObject({ g: 0.3 });
    expect(effect(printed(entry)).se).toBeCloseTo(se, 4);
  });

  test('t, F and p agree with each other', () => {
    const t = effect(printed({ t: 2.5, df: 98 })).g as number;
    expect(t).toBeCloseTo(2.5 * Math.sqrt(1 / 40 + 1 / 60) * (1 - 3 / 391), 4);
    expect(effect(printed({ F: 6.25, df: [1, 98], says: 'better' })).g).toBeCloseTo(t, 8);
    expect(effect(printed({ p: 0.01408, says: 'worse' })).g).toBeCloseTo(-t, 3);
  });

  test.each<[string, Finding, string]>([
    ['an account', { ...bare, design: 'account' }, 'nothing was measured'],
    ['a single case', { ...bare, design: 'single-case' }, 'single case'],
    [
      'means without spread',
      { ...bare, treated: { n: 9, mean: 3 }, comparison: { n: 9, mean: 2 } },
      'standard deviations',
    ],
    [
      'words only',
      { ...bare, n: 553, reported: [{ by: 'paper', says: 'no-significant-difference' }] },
      'both groups',
    ],
    ['a place-holder p', printed({ p: 0.9999, says: 'better' }), 'not calculated'],
    ['a p without direction', printed({ p: 0.04 }), 'which group did better'],
    [
      'no spread at all',
      drawnByLot(1, 9, { treated: { n: 9, mean: 1, sd: 0 }, comparison: { n: 9, mean: 0, sd: 0 } }),
      'deviations of 0',
    ],
  ])('%s gives none, and says why', (_name, finding, why) => {
    const ours = effect(finding);
    expect(ours).toMatchObject({ g: null, se: null, method: 'none' });
    expect(ours.notes.join(' ')).toContain(why);
  });

  test('figures come before print, unless the finding says otherwise', () => {
    const both = drawnByLot(5, 100, { reported: [{ by: 'paper', g: 0.1, se: 0.2 }] });
    expect(effect(both).g).not.toBe(0.1);
    expect(effect({ ...both, use: 'reported' })).toMatchObject({ g: 0.1, se: 0.2 });
  });

  test('before and after, one group: the change in standard deviations of the start', () => {
    const ours = effect({
      ...bare,
      design: 'before-after',
      treated: { n: 86, mean: 104, sd: 12, before: { mean: 98, sd: 10 } },
    });
    expect(ours.g).toBeCloseTo(0.6 * (1 - 3 / (4 * 85 - 1)), 3);
  });

  test('a printed effect is turned too, and words on its direction have the last say', () => {
    const lower = { higherIsBetter: false };
    expect(effect(printed({ g: -0.3, se: 0.1 }, lower)).g).toBe(0.3);
    expect(effect(printed({ g: 0.3, se: 0.1, says: 'better' }, lower)).g).toBe(0.3);
    expect(effect(printed({ t: -2.5 }, lower)).g).toBeGreaterThan(0);
  });

  test('correlations that a finding gives come before those of the policy', () => {
    const variance = (more: object) => effect(parallelClasses(4, 2, more)).variance as number;
    expect(variance({ icc: 0.05 })).toBeLessThan(variance({}));
    expect(variance({ correlation: 0.9 })).toBeLessThan(variance({}));
  });

  test('groups that nobody counted are not corrected, and the note says so', () => {
    const ours = effect(drawnByLot(5, 100, { assigned: 'class' }));
    expect(ours.g).toBe(effect(drawnByLot(5)).g);
    expect(ours.notes.join(' ')).toContain('not counted');
  });
});
