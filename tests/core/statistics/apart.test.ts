import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '#core/statistics/holm.ts';
import { mannKendall } from '#core/statistics/mann-kendall.ts';
import { signFlipP } from '#core/statistics/sign-flip.ts';

describe('the test of flipped signs', () => {
  it('counts the ways of flipping signs, by hand', () => {
    expect(signFlipP([1, 1, 1, 1, 1])).toBeCloseTo(2 / 32, 12);
    expect(signFlipP([2, -1, 1])).toBeCloseTo(6 / 8, 12);
    expect(signFlipP([0.5, 1 / 3])).toBeCloseTo(2 / 4, 12);
    expect(signFlipP([0, 0])).toBe(1);
    expect(signFlipP([])).toBe(1);
  });

  it('is what trying every way gives, and does not care for order, sign or zeros', () => {
    const differences = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 9 });
    fc.assert(
      fc.property(differences, (list) => {
        const sum = Math.abs(list.reduce((a, b) => a + b, 0));
        let beyond = 0;
        for (let mask = 0; mask < 2 ** list.length; mask += 1) {
          const flipped = list.reduce((a, b, place) => a + ((mask >> place) & 1 ? b : -b), 0);
          if (Math.abs(flipped) >= sum) beyond += 1;
        }
        expect(signFlipP(list)).toBeCloseTo(beyond / 2 ** list.length, 10);
        expect(signFlipP([...list.toReversed().map((each) => -each), 0])).toBeCloseTo(signFlipP(list), 12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the Mann–Kendall test', () => {
  it('agrees with values worked out by hand', () => {
    const rising = mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rising.s).toBe(45);
    // variance 10 x 9 x 25 / 18 = 125; z = 44 / sqrt(125) = 3.9355
    expect(rising.p).toBeCloseTo(8.304e-5, 7);
    // ties: 2, 2, 2 take 3 x 2 x 11 / 18 from 5 x 4 x 15 / 18 = 13; s = 7; z = 6 / sqrt(13)
    expect(mannKendall([1, 2, 2, 2, 3]).p).toBeCloseTo(0.0961, 4);
    expect(mannKendall([3, 3, 3, 3])).toEqual({ s: 0, p: 1 });
  });

  it('turns its sign with time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 20 }), (list) => {
        const [there, back] = [mannKendall(list), mannKendall(list.toReversed())];
        expect(back.s).toBe(-there.s + 0);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(there.p).toBeGreaterThanOrEqual(0);
        expect(there.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("Holm's correction", () => {
  it('is that of the example in the paper’s way, in the order given', () => {
    const corrected = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [place, wanted] of [0.03, 0.06, 0.06, 0.02].entries())
      expect(corrected[place]).toBeCloseTo(wanted, 12);
    expect(holm([])).toEqual([]);
    expect(holm([0.7, 0.9])).toEqual([1, 1]);
  });

  it('never lies below what was given nor above Bonferroni, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (list) => {
        const corrected = holm(list);
        for (const [place, p] of list.entries()) {
          const own = corrected[place] as number;
          expect(own).toBeGreaterThanOrEqual(p);
          expect(own).toBeLessThanOrEqual(Math.min(1, p * list.length) + 1e-12 || 1e-12);
          for (const [other, q] of list.entries())
            if (p < q) expect(own).toBeLessThanOrEqual(corrected[other] as number);
        }
      }),
    );
  });
});
