import { describe, expect, it } from 'vitest';
import {
  chiSquareUpperTail,
  fUpperTail,
  normalCdf,
  normalQuantile,
  normalTwoTailed,
  tCdf,
  tQuantile,
  tTwoTailed,
} from '#core/statistics/distributions.ts';
import { findRoot } from '#core/statistics/find-root.ts';
import { noncentralTCdf, noncentralTInterval } from '#core/statistics/noncentral-t.ts';
import { relativeError } from './gold.ts';

const close = (actual: number, expected: number) =>
  expect(relativeError(actual, expected)).toBeLessThan(1e-11);

describe('distributions against their closed forms', () => {
  it.each([0.01, 0.5, 1, 3, 8, 30, 300])('χ² at %s', (x) => {
    close(chiSquareUpperTail(x, 2), Math.exp(-x / 2));
    close(chiSquareUpperTail(x, 4), Math.exp(-x / 2) * (1 + x / 2));
    close(chiSquareUpperTail(x, 1), normalTwoTailed(Math.sqrt(x)));
  });

  it('χ² does not jump where its two methods meet', () => {
    for (const df of [0.5, 1, 5, 55, 900]) {
      const step = 1e-7 * (df + 2);
      const [below, above] = [chiSquareUpperTail(df + 2 - step, df), chiSquareUpperTail(df + 2 + step, df)];
      expect(below).toBeGreaterThan(above);
      expect(relativeError(below, above)).toBeLessThan(1e-5);
    }
    expect(chiSquareUpperTail(0, 3)).toBe(1);
    expect(chiSquareUpperTail(-1, 3)).toBe(1);
    expect(chiSquareUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
  });

  it.each([0.02, 0.5, 1, 4, 50, 5000])('F at %s, with 2 in the numerator', (f) => {
    for (const df of [1, 7, 60]) close(fUpperTail(f, 2, df), (1 + (2 * f) / df) ** (-df / 2));
    close(fUpperTail(f, 1, 9), tTwoTailed(Math.sqrt(f), 9));
  });

  it('F never leaves 0 to 1', () => {
    expect(fUpperTail(0, 3, 5)).toBe(1);
    expect(fUpperTail(-2, 3, 5)).toBe(1);
    expect(fUpperTail(Number.MIN_VALUE, 3, 5)).toBe(1);
    expect(fUpperTail(5.6e-309, 2, 41)).toBe(1);
    expect(fUpperTail(Number.POSITIVE_INFINITY, 3, 5)).toBe(0);
    expect(tTwoTailed(Number.NEGATIVE_INFINITY, 5)).toBe(0);
  });

  it.each([-40, -3, -0.1, 0, 0.7, 5])('t at %s, with 1 and 2 degrees of freedom', (t) => {
    expect(tCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
    expect(tCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 12);
  });

  it.each([0.0005, 0.025, 0.31, 0.5, 0.9, 0.995])('quantiles undo their distributions at %s', (p) => {
    expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
    for (const df of [0.7, 1, 4, 47, 1e5]) {
      expect(tCdf(tQuantile(p, df), df)).toBeCloseTo(p, 10);
    }
  });

  // Values of scipy.stats.norm.ppf 1.17.
  it.each([
    [0.3, -0.5244005127080409],
    [1e-12, -7.034483825301131],
    [1e-20, -9.262340089798409],
    [1e-100, -21.273453560965322],
    [1e-300, -37.0470962993612],
  ])('normal quantile of %s', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 11);
  });

  it('normal quantiles end at infinity, and their two methods meet', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(1e-5) - normalQuantile(1e-5 * (1 - 1e-9))).toBeLessThan(1e-9);
    expect(normalQuantile(5e-324)).toBeLessThan(-37);
  });

  it('two-tailed p is 1 at 0, the same on both sides, and keeps its digits far out', () => {
    expect(normalTwoTailed(0)).toBe(1);
    expect(tTwoTailed(0, 8)).toBe(1);
    expect(tTwoTailed(-2.1, 8)).toBe(tTwoTailed(2.1, 8));
    close(normalTwoTailed(1.959963984540054), 0.05);
    close(normalTwoTailed(10), 1.523970604832105e-23);
  });

  // Values of scipy.stats.nct.cdf 1.17.
  it.each([
    [2, 10, 1, 0.8076115625303752],
    [0, 3, 2, 0.022750131948179205],
    [-1, 1, 0.5, 0.1309258733917337],
    [30, 5, 25, 0.627151592745071],
    [3, 400, 2.5, 0.6898211850044209],
    [1, 0.7, -1, 0.9322143241875309],
    [-4, 50, -5, 0.828286197971794],
  ])('noncentral t %s with df %s and noncentrality %s', (t, df, ncp, p) => {
    expect(noncentralTCdf(t, df, ncp)).toBeCloseTo(p, 12);
  });

  it('the ends of its interval are where the seen t is just too high or too low', () => {
    for (const [t, df, level] of [
      [2.5, 20, 0.95],
      [-0.3, 4, 0.9],
      [12, 300, 0.99],
    ] as const) {
      const [low, high] = noncentralTInterval(t, df, level);
      expect(noncentralTCdf(t, df, low)).toBeCloseTo((1 + level) / 2, 10);
      expect(noncentralTCdf(t, df, high)).toBeCloseTo((1 - level) / 2, 10);
    }
  });

  it('noncentral t without noncentrality is t', () => {
    for (const t of [-5, -0.3, 0, 2]) expect(noncentralTCdf(t, 6, 0)).toBeCloseTo(tCdf(t, 6), 12);
  });
});

describe('findRoot', () => {
  it('finds where a curve crosses zero, to the last digit', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
    expect(findRoot((x) => Math.exp(x) - 5, -10, 100)).toBeCloseTo(Math.log(5), 14);
    expect(findRoot((x) => x, 0, 3)).toBe(0);
    expect(findRoot((x) => x - 3, 0, 3)).toBe(3);
  });

  it('stops within the tolerance it is given', () => {
    expect(Math.abs(findRoot((x) => x ** 3 - 7, 0, 100, 0.01) - Math.cbrt(7))).toBeLessThan(0.01);
  });

  it('refuses a bracket without a crossing', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
  });
});
