import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '#core/statistics/bootstrap.ts';
import { cohenKappa } from '#core/statistics/cohen-kappa.ts';
import { alphaMetrics, krippendorffAlpha } from '#core/statistics/krippendorff.ts';
import { percentAgreement } from '#core/statistics/percent-agreement.ts';
import { randomStream } from '#core/statistics/random.ts';
import { ratersKappa } from '#core/statistics/raters-kappa.ts';
import { type Rating, valuesByItem } from '#core/statistics/ratings.ts';

const items = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }), { maxLength: 12 });
const metric = fc.constantFrom(...alphaMetrics);
const near = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(a).toBeCloseTo(b, 9);
};

/** Alpha as it is defined, pair by pair: 1 − mean distance within items / mean distance of all pairs. */
function byDefinition(given: readonly number[][], by: (typeof alphaMetrics)[number]): number | null {
  const pairable = given.filter((values) => values.length > 1);
  const all = pairable.flat();
  const between = (a: number, b: number) => {
    const inside = all.filter((x) => x >= Math.min(a, b) && x <= Math.max(a, b)).length;
    const ends = all.filter((x) => x === a || x === b).length;
    if (a === b) return 0;
    if (by === 'nominal') return 1;
    if (by === 'ordinal') return (inside - ends / 2) ** 2;
    return by === 'interval' ? (a - b) ** 2 : ((a - b) / (a + b)) ** 2;
  };
  const pairs = (values: number[]) =>
    values.reduce((sum, a) => sum + values.reduce((so, b) => so + between(a, b), 0), 0);
  const expected = pairs(all) / (all.length - 1);
  const observed = pairable.reduce((sum, values) => sum + pairs(values) / (values.length - 1), 0);
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

describe("Krippendorff's alpha", () => {
  it('is what its definition says, by every metric', () => {
    fc.assert(
      fc.property(items, metric, (given, by) => near(krippendorffAlpha(given, by), byDefinition(given, by))),
    );
  });

  it('does not depend on the order of raters or items', () => {
    fc.assert(
      fc.property(items, metric, (given, by) => {
        const turned = given.map((values) => values.toReversed()).toReversed();
        near(krippendorffAlpha(turned, by), krippendorffAlpha(given, by));
      }),
    );
  });

  it('leaves out items with one rating or none', () => {
    fc.assert(
      fc.property(items, metric, (given, by) => {
        near(krippendorffAlpha([...given, [5], []], by), krippendorffAlpha(given, by));
      }),
    );
  });

  it('by name or rank, only names and ranks count; by interval, neither zero nor unit; by ratio, no unit', () => {
    fc.assert(
      fc.property(items, (given) => {
        const changed = (f: (value: number) => number) => given.map((values) => values.map(f));
        const alpha = (list: number[][], by: (typeof alphaMetrics)[number]) => krippendorffAlpha(list, by);
        near(
          alpha(
            changed((x) => (x * 3) % 7),
            'nominal',
          ),
          alpha(given, 'nominal'),
        );
        near(
          alpha(
            changed((x) => x ** 3),
            'ordinal',
          ),
          alpha(given, 'ordinal'),
        );
        near(
          alpha(
            changed((x) => 7 - 2 * x),
            'interval',
          ),
          alpha(given, 'interval'),
        );
        near(
          alpha(
            changed((x) => 4 * x),
            'ratio',
          ),
          alpha(given, 'ratio'),
        );
      }),
    );
  });

  it('is 1 for identical raters, unless they only ever say one thing', () => {
    for (const by of alphaMetrics) {
      expect(
        krippendorffAlpha(
          [
            [1, 1],
            [2, 2, 2],
            [5, 5],
          ],
          by,
        ),
      ).toBe(1);
      expect(
        krippendorffAlpha(
          [
            [3, 3],
            [3, 3],
          ],
          by,
        ),
      ).toBeNull();
    }
  });

  it('is nothing with one rating an item, or none at all', () => {
    for (const by of alphaMetrics) {
      expect(krippendorffAlpha([[1], [2], [3]], by)).toBeNull();
      expect(krippendorffAlpha([], by)).toBeNull();
    }
  });

  it('is below 0 when raters always disagree', () => {
    expect(
      krippendorffAlpha(
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
        'nominal',
      ),
    ).toBeCloseTo(-0.5, 12);
  });

  it('takes words as names only, and nothing negative as a ratio', () => {
    expect(
      krippendorffAlpha(
        [
          ['yes', 'yes'],
          ['no', 'no'],
        ],
        'nominal',
      ),
    ).toBe(1);
    expect(() => krippendorffAlpha([['yes', 'no']], 'ordinal')).toThrow(/"yes"/);
    expect(() => krippendorffAlpha([[-1, 2]], 'ratio')).toThrow(RangeError);
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 2],
          [1, 1],
        ],
        'ratio',
      ),
    ).not.toBeNull();
  });
});

describe("Cohen's kappa", () => {
  it('two tables with the same agreement and different chance (Wikipedia)', () => {
    expect(
      cohenKappa([
        [45, 15],
        [25, 15],
      ]),
    ).toBeCloseTo(0.1304, 4);
    expect(
      cohenKappa([
        [25, 35],
        [5, 35],
      ]),
    ).toBeCloseTo(0.2593, 4);
  });

  it('is the same when the raters change places, or the table is in shares', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('unweighted' as const, 'linear' as const, 'quadratic' as const),
        (t, by) => {
          const turned = t.map((_, i) => t.map((row) => row[i] ?? 0));
          near(cohenKappa(turned, by), cohenKappa(t, by));
          near(
            cohenKappa(
              t.map((row) => row.map((count) => count / 100)),
              by,
            ),
            cohenKappa(t, by),
          );
        },
      ),
    );
  });

  it('is nothing for an empty table, or where one category was ever used', () => {
    expect(cohenKappa([])).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [7, 0],
        [0, 2],
      ]),
    ).toBe(1);
  });

  it('refuses a table that is not square, negative counts, weights that do not fit', () => {
    expect(() => cohenKappa([[1, 2]])).toThrow(RangeError);
    expect(() =>
      cohenKappa([
        [1, -2],
        [0, 1],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      cohenKappa(
        [
          [1, 2],
          [0, 1],
        ],
        [[0]],
      ),
    ).toThrow(RangeError);
  });
});

const rated = (...rows: [string, string, number | string][]): Rating[] =>
  rows.map(([item, rater, value]) => ({ item, rater, value }));

describe('kappa from ratings', () => {
  it('counts items both have rated', () => {
    const ratings = rated(
      ['a', 'x', 1],
      ['a', 'y', 1],
      ['b', 'x', 2],
      ['b', 'y', 3],
      ['c', 'x', 3],
      ['c', 'y', 3],
      ['d', 'x', 1],
    );
    expect(ratersKappa(ratings)).toBeCloseTo(
      cohenKappa([
        [1, 0, 0],
        [0, 0, 1],
        [0, 0, 1],
      ]) ?? 0,
      12,
    );
  });

  it('weighs numbers by their distance, though some between were never used', () => {
    const ratings = rated(
      ['a', 'x', 1],
      ['a', 'y', 2],
      ['b', 'x', 5],
      ['b', 'y', 5],
      ['c', 'x', 2],
      ['c', 'y', 2],
    );
    const full = [
      [0, 1, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ];
    for (const by of ['linear', 'quadratic'] as const) {
      expect(ratersKappa(ratings, by)).toBeCloseTo(cohenKappa(full, by) ?? 0, 12);
    }
  });

  it('with three raters, is the mean of the pairs that have something in common', () => {
    const two = rated(
      ['a', 'x', 1],
      ['a', 'y', 1],
      ['b', 'x', 2],
      ['b', 'y', 1],
      ['c', 'x', 2],
      ['c', 'y', 2],
    );
    const third = rated(['a', 'z', 1], ['b', 'z', 2], ['c', 'z', 2]);
    const xy = ratersKappa(two) ?? 0;
    const xz = 1;
    const yz = xy;
    expect(ratersKappa([...two, ...third])).toBeCloseTo((xy + xz + yz) / 3, 12);
    expect(ratersKappa([...two, ...rated(['q', 'lonely', 4])])).toBeCloseTo(xy, 12);
  });

  it('is nothing without a pair, and takes words', () => {
    expect(ratersKappa([])).toBeNull();
    expect(ratersKappa(rated(['a', 'x', 1], ['b', 'x', 2]))).toBeNull();
    expect(ratersKappa(rated(['a', 'x', 'yes'], ['a', 'y', 'yes'], ['b', 'x', 'no'], ['b', 'y', 'no']))).toBe(
      1,
    );
  });
});

describe('percent agreement', () => {
  it('is the share of equal pairs', () => {
    expect(
      percentAgreement([
        [1, 1],
        [1, 2],
        [3, 3],
        [4, 4],
      ]),
    ).toBe(75);
    expect(percentAgreement([[1, 1, 2]])).toBeCloseTo(100 / 3, 12);
    expect(percentAgreement([['a', 'a'], ['b']])).toBe(100);
    expect(percentAgreement([[1], []])).toBeNull();
  });
});

describe('ratings by item', () => {
  it('gathers them, whoever gave them', () => {
    expect(valuesByItem(rated(['a', 'x', 1], ['b', 'x', 2], ['a', 'y', 3]))).toEqual([[1, 3], [2]]);
    expect(valuesByItem([])).toEqual([]);
  });

  it('refuses a second rating by the same rater', () => {
    expect(() => valuesByItem(rated(['a', 'x', 1], ['a', 'x', 2]))).toThrow(/"a" by "x"/);
  });
});

describe('random stream and bootstrap', () => {
  it('is even: no bin of sixteen, no pair of neighbours stands out', () => {
    for (const seed of [0, 1, 20260901, -5, 2 ** 40]) {
      const next = randomStream(seed);
      const [single, pair] = [new Array(16).fill(0), new Array(16).fill(0)];
      let last = next();
      for (let i = 0; i < 32_000; i++) {
        const value = next();
        expect(value >= 0 && value < 1).toBe(true);
        single[Math.floor(value * 16)]++;
        pair[Math.floor(last * 4) * 4 + Math.floor(value * 4)]++;
        last = value;
      }
      // χ² with 15 degrees of freedom exceeds 44 once in ten thousand times.
      for (const bins of [single, pair]) {
        expect(bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(44);
      }
    }
  });

  it('repeats itself for the same seed and no other', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, randomStream(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7)).not.toEqual(draw(7 + 2 ** 32));
  });

  const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length;

  it('finds the standard error of a mean', () => {
    const values = Array.from({ length: 100 }, (_, i) => i);
    const { ci, used } = bootstrapInterval(values, mean, { samples: 4000, seed: 1 });
    const reach = 1.96 * Math.sqrt((100 ** 2 - 1) / 12 / 100);
    expect(used).toBe(4000);
    expect(Math.abs((ci?.[0] ?? 0) - (49.5 - reach))).toBeLessThan(0.4);
    expect(Math.abs((ci?.[1] ?? 0) - (49.5 + reach))).toBeLessThan(0.4);
    const narrow = bootstrapInterval(values, mean, { samples: 4000, seed: 1, level: 0.5 }).ci;
    expect((narrow?.[1] ?? 0) - (narrow?.[0] ?? 0)).toBeLessThan(((ci?.[1] ?? 0) - (ci?.[0] ?? 0)) / 2);
  });

  it('gives the same interval for the same seed', () => {
    const once = () => bootstrapInterval([1, 2, 5, 9], mean, { samples: 200, seed: 3 });
    expect(once()).toEqual(once());
  });

  it('passes over draws in which the statistic has no value', () => {
    const units = [
      [1, 1],
      [1, 1],
      [2, 3],
    ];
    const { ci, used } = bootstrapInterval(units, (sample) => krippendorffAlpha(sample, 'nominal'), {
      samples: 500,
      seed: 2,
    });
    expect(used).toBeGreaterThan(200);
    expect(used).toBeLessThan(500);
    expect(ci).not.toBeNull();
    expect(
      bootstrapInterval([[1, 1]], (s) => krippendorffAlpha(s, 'nominal'), { samples: 50, seed: 2 }),
    ).toEqual({ ci: null, used: 0 });
    expect(bootstrapInterval([] as number[], mean, { samples: 50, seed: 2 })).toEqual({ ci: null, used: 0 });
  });
});
