import { expect, it } from 'vitest';
import { cohenKappa } from '#core/statistics/cohen-kappa.ts';
import { type AlphaMetric, krippendorffAlpha } from '#core/statistics/krippendorff.ts';
import { valuesByItem } from '#core/statistics/ratings.ts';
import { describeGold } from './gold.ts';

type Gold = {
  krippendorff_alpha: {
    name: string;
    coders: (number | null)[][];
    units: (number | null)[][];
    alpha: Partial<Record<AlphaMetric, number | null>>;
    published: Partial<Record<AlphaMetric, number>>;
  }[];
  cohen_kappa: {
    name: string;
    table: number[][];
    kappa: Partial<Record<'unweighted' | 'linear' | 'quadratic' | 'custom', number>>;
    published: Partial<Record<'unweighted' | 'linear' | 'quadratic' | 'custom', number>>;
    custom_disagreement_weights: number[][] | null;
  }[];
};

describeGold<Gold>('agreement: the published examples to 1e-9', 'agreement.json', (gold) => {
  it.each(gold.krippendorff_alpha)('alpha: $name', ({ coders, units, alpha, published }) => {
    const items = units.map((unit) => unit.filter((value) => value !== null));
    const ratings = coders.flatMap((values, rater) =>
      values.flatMap((value, item) =>
        value === null ? [] : [{ item: `${item}`, rater: `${rater}`, value }],
      ),
    );
    for (const [metric, expected] of Object.entries(alpha) as [AlphaMetric, number | null][]) {
      for (const given of [items, valuesByItem(ratings)]) {
        const result = krippendorffAlpha(given, metric);
        if (expected === null) expect(result).toBeNull();
        else expect(Math.abs((result ?? Number.NaN) - expected), metric).toBeLessThan(1e-9);
      }
      const printed = published[metric];
      if (printed !== undefined) expect(krippendorffAlpha(items, metric)).toBeCloseTo(printed, 3);
    }
  });

  it.each(gold.cohen_kappa)(
    'kappa: $name',
    ({ table, kappa, published, custom_disagreement_weights: custom }) => {
      for (const [kind, expected] of Object.entries(kappa) as [keyof typeof kappa, number][]) {
        const result = cohenKappa(table, kind === 'custom' ? (custom ?? []) : kind);
        expect(Math.abs((result ?? Number.NaN) - expected), kind).toBeLessThan(1e-9);
        const printed = published[kind];
        if (printed !== undefined) expect(Math.abs((result ?? Number.NaN) - printed)).toBeLessThan(0.0006);
      }
    },
  );
});
