import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tTwoTailed } from '#core/statistics/distributions.ts';
import { eggerTest } from '#core/statistics/egger.ts';
import { funnel } from '#core/statistics/funnel.ts';
import { studies } from './arbitrary-studies.ts';

const line = (bias: number, effect: number) =>
  Array.from({ length: 12 }, (_, i) => ({
    label: `${i}`,
    se: 0.05 * (i + 1),
    g: effect + bias * 0.05 * (i + 1),
  }));

describe("Egger's test", () => {
  it('finds the bias that was put in', () => {
    const result = eggerTest(line(1.5, 0.2));
    expect(result?.intercept).toBeCloseTo(1.5, 10);
    expect(result?.limit).toBeCloseTo(0.2, 10);
    expect(result?.df).toBe(10);
    expect(result?.p).toBeLessThan(1e-9);
  });

  it('agrees with a regression of the effects on their errors, weighted by precision', () => {
    fc.assert(
      fc.property(studies(10, 25), (effects) => {
        const result = eggerTest(effects);
        fc.pre(result !== null && new Set(effects.map(({ se }) => se.toFixed(2))).size > 3);
        const w = effects.map(({ se }) => 1 / se ** 2);
        const sum = (f: (i: number) => number) =>
          effects.reduce((total, _, i) => total + (w[i] ?? 0) * f(i), 0);
        const x = (i: number) => effects[i]?.se ?? 0;
        const y = (i: number) => effects[i]?.g ?? 0;
        const one = sum(() => 1);
        const determinant = one * sum((i) => x(i) ** 2) - sum(x) ** 2;
        const slope = (one * sum((i) => x(i) * y(i)) - sum(x) * sum(y)) / determinant;
        const constant = (sum(y) - slope * sum(x)) / one;
        const spread = sum((i) => (y(i) - constant - slope * x(i)) ** 2) / (effects.length - 2);
        const se = Math.sqrt((spread * one) / determinant);
        expect(result?.intercept).toBeCloseTo(slope, 6);
        expect(result?.limit).toBeCloseTo(constant, 6);
        expect(result?.se).toBeCloseTo(se, 6);
        expect(result?.p).toBeCloseTo(tTwoTailed(slope / se, effects.length - 2), 6);
      }),
    );
  });

  it('says nothing of fewer than ten studies, or of studies all of one size', () => {
    expect(eggerTest(line(1, 0).slice(0, 10))).not.toBeNull();
    expect(eggerTest(line(1, 0).slice(0, 9))).toBeNull();
    expect(eggerTest([])).toBeNull();
    expect(eggerTest(line(1, 0).map((one) => ({ ...one, se: 0.3 })))).toBeNull();
  });

  it('has no bias to report where effects are all nought', () => {
    expect(eggerTest(line(0, 0))).toMatchObject({ intercept: 0, se: 0, t: 0, p: 1 });
  });

  it('refuses a standard error of 0', () => {
    expect(() => eggerTest([...line(0, 0), { g: 1, se: 0 }])).toThrow(RangeError);
  });
});

describe('funnel', () => {
  it('stands on the largest standard error, from ten studies on', () => {
    const points = line(0, 0.3);
    const drawn = funnel(points, 0.25);
    expect(drawn?.points).toBe(points);
    expect(drawn?.foot.se).toBeCloseTo(0.6, 12);
    expect(drawn?.foot.low).toBeCloseTo(0.25 - 0.6 * 1.959963984540054, 10);
    expect(drawn?.foot.high).toBeCloseTo(0.25 + 0.6 * 1.959963984540054, 10);
    expect(funnel(points.slice(0, 10), 0.25)).not.toBeNull();
    expect(funnel(points.slice(0, 9), 0.25)).toBeNull();
  });
});
