import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusterCorrectedG,
  clusterCorrectedT,
  designEffect,
  effectiveN,
} from '#core/statistics/cluster-correction.ts';
import { confidenceInterval } from '#core/statistics/confidence-interval.ts';
import { coxD } from '#core/statistics/cox-d.ts';
import { differenceInDifferences } from '#core/statistics/difference-in-differences.ts';
import { gFromChiSquare } from '#core/statistics/from-chi-square.ts';
import { gFromF } from '#core/statistics/from-f.ts';
import { seFromInterval, seFromP } from '#core/statistics/from-interval.ts';
import { gFromOddsRatio } from '#core/statistics/from-odds-ratio.ts';
import { gFromP } from '#core/statistics/from-p.ts';
import { gFromR } from '#core/statistics/from-r.ts';
import { dFromT, gFromT } from '#core/statistics/from-t.ts';
import { hedgesG } from '#core/statistics/hedges-g.ts';
import { improvementIndex } from '#core/statistics/improvement-index.ts';
import { minimumDetectableEffect } from '#core/statistics/minimum-detectable-effect.ts';
import { logOddsRatio } from '#core/statistics/odds-ratio.ts';
import { riskDifference } from '#core/statistics/risk-difference.ts';
import { logRiskRatio } from '#core/statistics/risk-ratio.ts';
import { baselineFactor, samplingVariance } from '#core/statistics/sampling-variance.ts';
import { smallSampleCorrection } from '#core/statistics/small-sample-correction.ts';
import { standardisedMeanChange } from '#core/statistics/standardised-mean-change.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const group = fc.record({ n: fc.integer({ min: 2, max: 400 }), mean: real(-50, 50), sd: real(0.5, 20) });
const yesNo = fc
  .integer({ min: 2, max: 300 })
  .chain((n) => fc.record({ n: fc.constant(n), events: fc.integer({ min: 0, max: n }) }));

describe('small-sample correction', () => {
  it('is √(2/π)·… in closed form where gamma functions are', () => {
    expect(smallSampleCorrection(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 12);
    expect(smallSampleCorrection(3)).toBeCloseTo(Math.sqrt(Math.PI / 6), 12);
    expect(smallSampleCorrection(4)).toBeCloseTo(Math.sqrt(2 / Math.PI), 12);
    expect(smallSampleCorrection(98, 'approximate')).toBeCloseTo(0.9923273657289003, 12);
  });

  it('passes from gamma functions to the series without a step', () => {
    for (const df of [400, 999.999, 1000, 1e4, 1e6]) {
      expect(smallSampleCorrection(df)).toBeGreaterThan(smallSampleCorrection(df * 0.999));
      expect(Math.abs(smallSampleCorrection(df) - smallSampleCorrection(df, 'approximate'))).toBeLessThan(
        1 / df ** 2,
      );
    }
    expect(smallSampleCorrection(1000) - smallSampleCorrection(999.999999)).toBeLessThan(1e-11);
    expect(smallSampleCorrection(1e12)).toBeCloseTo(1, 11);
    // From the gamma functions with forty digits (mpmath).
    expect(smallSampleCorrection(1000)).toBeCloseTo(0.9992497811797164, 14);
    expect(smallSampleCorrection(1500)).toBeCloseTo(0.9994999027569501, 14);
  });

  it.each([1, 0, -3, Number.NaN])('refuses %s degrees of freedom', (df) => {
    expect(() => smallSampleCorrection(df)).toThrow(RangeError);
  });
});

describe("Hedges' g", () => {
  it('turns over when the groups change places, and shrinks d', () => {
    fc.assert(
      fc.property(group, group, fc.constantFrom('exact', 'approximate'), (a, b, correction) => {
        const there = hedgesG(a, b, correction as 'exact');
        const back = hedgesG(b, a, correction as 'exact');
        expect(back.g).toBeCloseTo(-there.g, 12);
        expect(back.se).toBeCloseTo(there.se, 12);
        expect(Math.abs(there.g)).toBeLessThanOrEqual(Math.abs(there.d));
      }),
    );
  });

  it('does not depend on the unit or the zero of the measure', () => {
    fc.assert(
      fc.property(group, group, real(0.1, 10), real(-20, 20), (a, b, unit, zero) => {
        const moved = [a, b].map(({ n, mean, sd }) => ({ n, mean: mean * unit + zero, sd: sd * unit }));
        const [x = a, y = b] = moved;
        expect(hedgesG(x, y).g).toBeCloseTo(hedgesG(a, b).g, 8);
      }),
    );
  });

  it('answers for two a side, and for one group without spread', () => {
    const tiny = hedgesG({ n: 2, mean: 3, sd: 1 }, { n: 2, mean: 2, sd: 1 });
    expect(tiny.g).toBeCloseTo(1 / Math.sqrt(Math.PI), 12);
    expect(tiny.variance).toBeCloseTo(1 + 1 / Math.PI / 8, 12);
    expect(hedgesG({ n: 3, mean: 1, sd: 0 }, { n: 3, mean: 0, sd: 1 }).d).toBeCloseTo(Math.SQRT2, 12);
  });

  it.each([
    [{ n: 1, mean: 0, sd: 1 }, /group of 1/],
    [{ n: 5, mean: 0, sd: -1 }, /deviation -1/],
    [{ n: Number.NaN, mean: 0, sd: 1 }, /group of NaN/],
  ])('refuses %o', (odd, message) => {
    expect(() => hedgesG(odd, { n: 9, mean: 0, sd: 1 })).toThrow(message);
    expect(() => hedgesG({ n: 9, mean: 0, sd: 1 }, odd)).toThrow(message);
  });

  it('refuses two groups without spread', () => {
    expect(() => hedgesG({ n: 9, mean: 1, sd: 0 }, { n: 9, mean: 0, sd: 0 })).toThrow(/some spread/);
  });
});

describe('the same comparison by other roads', () => {
  it('t, F, p, r and χ² lead to the g of the means', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const direct = hedgesG(a, b);
        fc.pre(Math.abs(direct.d) < 5);
        const df = a.n + b.n - 2;
        const t = direct.d / Math.sqrt(1 / a.n + 1 / b.n);
        const r = t / Math.sqrt(t * t + df);
        const way = t < 0 ? -1 : 1;
        expect(gFromT(t, a.n, b.n).g).toBeCloseTo(direct.g, 9);
        expect(gFromF(t * t, a.n, b.n, way).g).toBeCloseTo(direct.g, 9);
        expect(gFromR(r, a.n, b.n).variance).toBeCloseTo(direct.variance, 8);
        expect(gFromChiSquare(r * r * (a.n + b.n), a.n, b.n, way).g).toBeCloseTo(direct.g, 7);
      }),
    );
  });

  it('p of 1 is no effect, and p halves as it should', () => {
    expect(gFromP(1, 20, 20, 1).g).toBe(0);
    expect(gFromP(0.05, 20, 20, -1).d / Math.sqrt(0.1)).toBeCloseTo(-2.024394163911969, 9);
  });

  it.each([
    ['p of 0', () => gFromP(0, 9, 9, 1)],
    ['p above 1', () => gFromP(1.1, 9, 9, 1)],
    ['a negative F', () => gFromF(-1, 9, 9, 1)],
    ['a correlation of 1', () => gFromR(1, 9, 9)],
    ['χ² above N', () => gFromChiSquare(19, 9, 9, 1)],
    ['t that is no number', () => gFromT(Number.NaN, 9, 9)],
    ['an empty group', () => gFromT(1, 0, 9)],
    ['no degrees of freedom', () => dFromT(1, 0)],
    ['an odds ratio of 0', () => gFromOddsRatio(0, [0, 1])],
    ['an odds ratio outside its interval', () => gFromOddsRatio(3, [1, 2])],
    ['an interval upside down', () => seFromInterval([1, 0])],
    ['p of 0 with an effect', () => seFromP(0.3, 0)],
    ['no effect with a p', () => seFromP(0, 0.5)],
  ])('refuses %s', (_, act) => {
    expect(act).toThrow(RangeError);
  });

  it('an odds ratio with its interval leads to the error of the counts', () => {
    const [a, b] = [
      { n: 60, events: 33 },
      { n: 58, events: 21 },
    ];
    const { estimate, variance } = logOddsRatio(a, b);
    const [low, high] = confidenceInterval(estimate, Math.sqrt(variance));
    const result = gFromOddsRatio(Math.exp(estimate), [Math.exp(low), Math.exp(high)], { n: 118 });
    expect(result.g).toBeCloseTo(coxD(a, b).g, 10);
    expect(result.se).toBeCloseTo(coxD(a, b).se, 10);
    expect(gFromOddsRatio(Math.exp(estimate), [Math.exp(low), Math.exp(high)]).g).toBe(result.d);
  });

  it('interval and p give back the standard error they were made from', () => {
    fc.assert(
      fc.property(real(-2, 2), real(0.05, 1), fc.constantFrom(0.9, 0.95, 0.99), (g, se, level) => {
        expect(seFromInterval(confidenceInterval(g, se, { level }), level)).toBeCloseTo(se, 10);
      }),
    );
    expect(seFromP(0.196, 0.05)).toBeCloseTo(0.1, 4);
  });
});

describe('yes or no', () => {
  it('turns over with the groups, and with yes and no', () => {
    fc.assert(
      fc.property(yesNo, yesNo, (a, b) => {
        const { g, variance, se } = coxD(a, b);
        expect(Number.isFinite(g)).toBe(true);
        expect(se).toBeGreaterThan(0);
        expect(variance).toBeCloseTo(se * se, 10);
        expect(coxD(b, a).g).toBeCloseTo(-g, 10);
        const no = (of: typeof a) => ({ n: of.n, events: of.n - of.events });
        expect(coxD(no(a), no(b)).g).toBeCloseTo(-g, 10);
        for (const measure of [logRiskRatio, riskDifference, logOddsRatio]) {
          const { estimate, variance } = measure(a, b);
          expect(Math.sign(Math.round(estimate * 1e9)) + 0).toBe(Math.sign(Math.round(g * 1e9)) + 0);
          expect(variance).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('adds ½ to every cell when nobody or everybody says yes', () => {
    const { d, se } = coxD({ n: 10, events: 0 }, { n: 10, events: 10 });
    expect(d).toBeCloseTo((2 * Math.log(0.5 / 10.5)) / 1.65, 12);
    expect(se).toBeCloseTo(Math.sqrt(2 / 0.5 + 2 / 10.5) / 1.65, 12);
    expect(coxD({ n: 10, events: 0 }, { n: 10, events: 0 }).d).toBe(0);
    expect(coxD({ n: 10, events: 1 }, { n: 10, events: 1 }).se).toBeCloseTo(Math.sqrt(2 + 2 / 9) / 1.65, 12);
  });

  it('takes another divisor or correction by name', () => {
    const [a, b] = [
      { n: 20, events: 12 },
      { n: 20, events: 8 },
    ];
    expect(coxD(a, b, { divisor: 3.3 }).d).toBeCloseTo(coxD(a, b).d / 2, 12);
    expect(coxD(a, b, { correction: 'exact' }).g / coxD(a, b).d).toBeCloseTo(smallSampleCorrection(38), 12);
  });

  it.each([
    { n: 0, events: 0 },
    { n: 5, events: 6 },
    { n: 5, events: -1 },
  ])('refuses %o', (odd) => {
    expect(() => coxD(odd, { n: 9, events: 3 })).toThrow(RangeError);
  });
});

describe('sampling variance and baselines', () => {
  it('follows the printed formula', () => {
    const plain = samplingVariance({ g: 0.4, n1: 50, n2: 40 });
    expect(plain).toBeCloseTo(1 / 50 + 1 / 40 + 0.16 / 180, 12);
    const all = samplingVariance({ g: 0.4, n1: 50, n2: 40, designEffect: 3, factor: 0.51 });
    expect(all).toBeCloseTo((1 / 50 + 1 / 40) * 3 * 0.51 + 0.16 / 180, 12);
    expect(() => samplingVariance({ g: 0, n1: 0, n2: 3 })).toThrow(RangeError);
  });

  it('knows three uses of a baseline', () => {
    expect(baselineFactor('none', 0.7)).toBe(1);
    expect(baselineFactor('adjusted', 0.7)).toBeCloseTo(0.51, 12);
    expect(baselineFactor('difference-in-differences', 0.7)).toBeCloseTo(0.6, 12);
    expect(() => baselineFactor('none', 1.2)).toThrow(RangeError);
  });

  it('a difference in differences is g after less g before', () => {
    fc.assert(
      fc.property(group, group, group, group, real(-0.9, 0.95), (a, b, c, d, r) => {
        const result = differenceInDifferences({ ...a, before: c }, { ...b, before: d }, r);
        expect(result.post).toBe(hedgesG(a, b).g);
        expect(result.baseline).toBe(hedgesG(c, d).g);
        expect(result.g).toBeCloseTo(result.post - result.baseline, 12);
        const wanted = (1 / a.n + 1 / b.n) * 2 * (1 - r) + result.g ** 2 / (2 * (a.n + b.n));
        expect(result.variance).toBeCloseTo(wanted, 10);
      }),
    );
  });

  it('is nothing when both groups gain alike', () => {
    const before = { n: 30, mean: 10, sd: 4 };
    const after = { n: 30, mean: 14, sd: 4 };
    expect(differenceInDifferences({ ...after, before }, { ...after, before }, 0.5).g).toBe(0);
  });

  it('one group before and after', () => {
    const { d, g, variance } = standardisedMeanChange({ n: 25, mean: 12, before: { mean: 10, sd: 4 } }, 0.6);
    expect(d).toBe(0.5);
    expect(g).toBeCloseTo(0.5 * smallSampleCorrection(24), 12);
    expect(variance).toBeCloseTo(0.8 / 25 + g ** 2 / 50, 12);
    expect(() => standardisedMeanChange({ n: 2, mean: 1, before: { mean: 0, sd: 1 } }, 0.5)).toThrow(
      RangeError,
    );
    expect(() => standardisedMeanChange({ n: 9, mean: 1, before: { mean: 0, sd: 0 } }, 0.5)).toThrow(
      RangeError,
    );
    expect(() => standardisedMeanChange({ n: 9, mean: 1, before: { mean: 0, sd: 1 } }, 2)).toThrow(
      RangeError,
    );
  });
});

describe('clusters', () => {
  const clustering = fc.integer({ min: 2, max: 40 }).chain((clusters) =>
    fc.record({
      clusters: fc.constant(clusters),
      n: fc.integer({ min: clusters + 1, max: 900 }),
      icc: real(0, 1),
    }),
  );

  it('never make a finding larger or more certain', () => {
    fc.assert(
      fc.property(clustering, real(-2, 2), (of, g) => {
        expect(Math.abs(clusterCorrectedG(g, of))).toBeLessThanOrEqual(Math.abs(g));
        expect(designEffect(of)).toBeGreaterThanOrEqual(1);
        expect(effectiveN(of)).toBeLessThanOrEqual(of.n);
        expect(Math.abs(clusterCorrectedT(g, of).t)).toBeLessThanOrEqual(Math.abs(g));
      }),
    );
  });

  it('change nothing when pupils in a group are no more alike than others', () => {
    const of = { n: 120, clusters: 6, icc: 0 };
    expect(clusterCorrectedG(0.4, of)).toBe(0.4);
    expect(clusterCorrectedT(2, of)).toEqual({ t: 2, df: 118 });
    expect(designEffect({ n: 50, clusters: 50, icc: 0.2 })).toBe(1);
  });

  it.each([
    { n: 50, clusters: 1, icc: 0.2 },
    { n: 50, clusters: 51, icc: 0.2 },
    { n: 50, clusters: 5, icc: 1.2 },
    { n: 2, clusters: 2, icc: 0.2 },
  ])('refuses %o', (odd) => {
    expect(() => clusterCorrectedG(0.4, odd)).toThrow(RangeError);
  });
});

describe('what an effect means', () => {
  it('the improvement index runs from -50 to 50', () => {
    expect(improvementIndex(0)).toBe(0);
    expect(improvementIndex(0.25)).toBeCloseTo(9.87, 2);
    expect(improvementIndex(-0.25)).toBeCloseTo(-9.87, 2);
    expect(improvementIndex(40)).toBe(50);
  });

  it('the minimum detectable effect is 2.8 standard errors', () => {
    expect(minimumDetectableEffect(0.1)).toBeCloseTo(0.28, 12);
    expect(minimumDetectableEffect(0.1, 2.49)).toBeCloseTo(0.249, 12);
    expect(() => minimumDetectableEffect(-1)).toThrow(RangeError);
  });

  it('an interval is wider with t than with the normal', () => {
    expect(confidenceInterval(1, 0.5)[0]).toBeCloseTo(1 - 0.979981992270027, 12);
    expect(confidenceInterval(0, 1, { df: 2, level: 0.9 })[1]).toBeCloseTo(2.9199855803537256, 9);
    expect(() => confidenceInterval(0, 1, { level: 1 })).toThrow(RangeError);
  });
});
