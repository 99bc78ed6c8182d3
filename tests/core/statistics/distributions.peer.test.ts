import gammaln from '@stdlib/math-base-special-gammaln';
import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareUpperTail,
  fUpperTail,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from '#core/statistics/distributions.ts';
import { logGamma } from '#core/statistics/log-gamma.ts';

const within = (tolerance: number, actual: number, expected: number): void => {
  expect(Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300)).toBeLessThan(tolerance);
};
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const df = between(-1, 4).map((power) => 10 ** power);
const share = between(-9, -0.002).map((power) => 10 ** power);
const runs = { numRuns: 2000, seed: 20261122 };

/** Another library, ported from Boost and Cephes, is the peer; the tolerance is that of the worse of the two. */
describe('distributions against @stdlib', () => {
  it('ln Γ', () => {
    fc.assert(
      fc.property(
        between(-3, 6).map((power) => 10 ** power),
        (x) => {
          expect(Math.abs(logGamma(x) - gammaln(x)) / Math.max(1, Math.abs(gammaln(x)))).toBeLessThan(1e-14);
        },
      ),
      runs,
    );
  });

  it('normal', () => {
    fc.assert(
      fc.property(between(-37, 8), (z) => within(1e-12, normalCdf(z), normalCdfOf(z, 0, 1))),
      runs,
    );
    fc.assert(
      fc.property(between(0.0001, 0.9999), (p) => {
        expect(Math.abs(normalQuantile(p) - normalQuantileOf(p, 0, 1))).toBeLessThan(1e-13);
      }),
      runs,
    );
  });

  // Nearer to 0 the peer gives exactly a half.
  it('t', () => {
    fc.assert(
      fc.property(fc.oneof(between(-30, -1e-3), between(1e-3, 10)), df, (t, n) =>
        within(1e-10, tCdf(t, n), tCdfOf(t, n)),
      ),
      runs,
    );
    fc.assert(
      fc.property(
        share,
        between(0.3, 4).map((power) => 10 ** power),
        (p, n) => within(1e-9, tQuantile(p, n), tQuantileOf(p, n)),
      ),
      { ...runs, numRuns: 500 },
    );
  });

  it('F', () => {
    fc.assert(
      fc.property(between(0.01, 8), df, df, (f, a, b) => {
        expect(Math.abs(fUpperTail(f, a, b) - (1 - fCdf(f, a, b)))).toBeLessThan(1e-10);
      }),
      runs,
    );
  });

  it('χ²', () => {
    fc.assert(
      fc.property(between(0.01, 3), df, (ratio, n) => {
        expect(Math.abs(chiSquareUpperTail(ratio * n, n) - (1 - chiSquareCdf(ratio * n, n)))).toBeLessThan(
          1e-11,
        );
      }),
      runs,
    );
  });
});
