import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from '#core/statistics/decimal.ts';
import { grim } from '#core/statistics/grim.ts';
import { grimmer } from '#core/statistics/grimmer.ts';
import { sdBounds, sdWithinBounds } from '#core/statistics/sd-bounds.ts';

const scores = (min: number, max: number, minLength = 2, maxLength = 40) =>
  fc.array(fc.integer({ min, max }), { minLength, maxLength });

function summary(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/** All lists of n whole numbers in order, from min to max. */
function* lists(n: number, min: number, max: number): Generator<number[]> {
  if (n === 0) yield [];
  else for (let x = min; x <= max; x++) for (const rest of lists(n - 1, x, max)) yield [x, ...rest];
}

describe('GRIM', () => {
  it('never doubts the mean of real whole numbers', () => {
    fc.assert(
      fc.property(scores(-20, 100), fc.integer({ min: 0, max: 4 }), (values, decimals) => {
        expect(grim(summary(values).mean.toFixed(decimals), values.length).consistent).toBe(true);
      }),
    );
  });

  it('agrees with trying every sum', () => {
    for (let n = 1; n <= 30; n++) {
      for (let hundredths = 100; hundredths < 200; hundredths++) {
        const sums = Array.from({ length: n + 3 }, (_, i) => n - 1 + i);
        const possible = sums.some((sum) => Math.abs(200 * sum - 2 * hundredths * n) <= n);
        expect(grim((hundredths / 100).toFixed(2), n).consistent, `${hundredths} of ${n}`).toBe(possible);
      }
    }
  });

  it('knows the example of the paper, and how much it can tell', () => {
    expect(grim('5.19', 28)).toMatchObject({ consistent: false, informative: true });
    expect(grim('5.19', 28).nearest).toBeCloseTo(5.1786, 4);
    expect(grim('5.18', 28).consistent).toBe(true);
    expect(grim('5.19', 28, 4)).toMatchObject({ informative: false });
    expect(grim('3', 1)).toMatchObject({ consistent: true, informative: false });
  });

  it('takes a tie rounded either way', () => {
    expect(grim('0.12', 8).consistent).toBe(true);
    expect(grim('0.13', 8).consistent).toBe(true);
    expect(grim('0.14', 8).consistent).toBe(false);
  });

  it('is lenient with numbers, which have lost their zeros', () => {
    expect(grim('2.30', 7).consistent).toBe(false);
    expect(grim(2.3, 7).consistent).toBe(true);
  });

  it.each([
    ['', 5, 1],
    ['three', 5, 1],
    ['1.2.3', 5, 1],
    ['3.1', 0, 1],
    ['3.1', 2.5, 1],
    ['3.1', 5, 0],
  ])('refuses %s of %s', (mean, n, items) => {
    expect(() => grim(mean, n, items)).toThrow(RangeError);
  });
});

describe('reading decimals', () => {
  it.each([
    ['3.50', 350n, 2],
    ['-.5', -5n, 1],
    ['−2', -2n, 0],
    ['1e-7', 1n, 7],
    ['1.5e3', 1500n, 0],
    [' 07. ', 7n, 0],
  ])('%s', (printed, digits, decimals) => {
    expect(readDecimal(printed)).toEqual({ digits, decimals });
  });
});

describe('GRIMMER', () => {
  it('never doubts mean and deviation of real whole numbers', () => {
    fc.assert(
      fc.property(scores(-5, 30), fc.integer({ min: 0, max: 3 }), (values, decimals) => {
        const { mean, sd } = summary(values);
        expect(grimmer(mean.toFixed(decimals), sd.toFixed(decimals), values.length)).toBe(true);
      }),
    );
  });

  it('never doubts averages of several items', () => {
    fc.assert(
      fc.property(scores(3, 21), fc.constantFrom(1, 2, 3), (values, items) => {
        const { mean, sd } = summary(values.map((x) => x / items));
        expect(grimmer(mean.toFixed(2), sd.toFixed(2), values.length, items)).toBe(true);
      }),
    );
  });

  it.each([2, 3, 4, 5])('agrees with trying everything, for %s people', (n) => {
    const printed = new Set<string>();
    for (const values of lists(n, -6, 7)) {
      const { mean, sd } = summary(values);
      if (mean > -0.5 && mean < 1.5) printed.add(`${mean.toFixed(2)} ${sd.toFixed(2)}`);
    }
    for (let sum = 0; sum <= n; sum++) {
      const mean = (sum / n).toFixed(2);
      for (let hundredths = 0; hundredths <= 250; hundredths++) {
        const sd = (hundredths / 100).toFixed(2);
        // Ties may be rounded either way; none of these means and deviations is one.
        expect(grimmer(mean, sd, n), `${mean} (${sd})`).toBe(printed.has(`${mean} ${sd}`));
      }
    }
  });

  it('fails what GRIM fails, and deviations no whole numbers have', () => {
    expect(grimmer('5.19', '1.00', 28)).toBe(false);
    expect(grimmer('2.50', '0.00', 4)).toBe(false);
    expect(grimmer('2.50', '0.58', 4)).toBe(true);
    expect(() => grimmer('2.5', '-1', 4)).toThrow(RangeError);
    expect(() => grimmer('2.5', '1', 1)).toThrow(RangeError);
  });

  it('has no opinion, and takes no time, where a printed mean covers countless sums', () => {
    expect(grimmer('3', '0.2', 5_000_000)).toBe(true);
  });
});

describe('bounds of a standard deviation', () => {
  it.each([2, 3, 4])('agree with trying everything, for %s people', (n) => {
    const found = new Map<string, number[]>();
    for (const values of lists(n, 1, 5)) {
      const { mean, sd } = summary(values);
      const key = mean.toFixed(2);
      found.set(key, [...(found.get(key) ?? []), sd]);
    }
    for (const [mean, sds] of found) {
      const whole = sdBounds(mean, n, { min: 1, max: 5, whole: true });
      expect(whole?.min).toBeCloseTo(Math.min(...sds), 9);
      expect(whole?.max).toBeCloseTo(Math.max(...sds), 9);
    }
    expect(sdBounds('1.10', n, { min: 1, max: 5, whole: true })).toBeNull();
  });

  it('hold every deviation there is', () => {
    const any = fc.array(fc.double({ min: 0, max: 7, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 3 }), (values, decimals) => {
        const { mean, sd } = summary(values);
        const bounds = sdBounds(mean.toFixed(decimals), values.length, { min: 0, max: 7 });
        expect(bounds).not.toBeNull();
        if (bounds) expect(sdWithinBounds(sd.toFixed(decimals), bounds)).toBe(true);
      }),
    );
  });

  it('are reached: half at either end', () => {
    const bounds = sdBounds('3.00', 10, { min: 1, max: 5 });
    expect(bounds?.max).toBeCloseTo(Math.sqrt(40 / 9), 2);
    expect(bounds?.min).toBe(0);
    expect(sdWithinBounds('2.11', bounds ?? { min: 0, max: 0 })).toBe(true);
    expect(sdWithinBounds('2.20', bounds ?? { min: 0, max: 0 })).toBe(false);
  });

  it('know no mean outside the scale, nor a deviation where all must be at its end', () => {
    expect(sdBounds('5.20', 10, { min: 1, max: 5 })).toBeNull();
    expect(sdBounds('5.00', 10, { min: 1, max: 5, whole: true })).toEqual({ min: 0, max: 0 });
    expect(() => sdBounds('3', 1, { min: 1, max: 5 })).toThrow(RangeError);
    expect(() => sdBounds('3', 5, { min: 5, max: 5 })).toThrow(RangeError);
  });
});
