import { expect, it } from 'vitest';
import { grim } from '#core/statistics/grim.ts';
import { describeGold } from './gold.ts';

type Gold = { grim_grid: { mean: string; n: number; items: number; consistent: boolean }[] };

describeGold<Gold>('GRIM, verdict for verdict', 'grim.json', ({ grim_grid: rows }) => {
  it(`${rows.length} means`, () => {
    const wrong = rows.filter(
      ({ mean, n, items, consistent }) => grim(mean, n, items).consistent !== consistent,
    );
    expect(wrong).toEqual([]);
  });

  it('never fails a mean that it calls uninformative', () => {
    const failed = rows.filter(({ consistent }) => !consistent);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every(({ mean, n, items }) => grim(mean, n, items).informative)).toBe(true);
  });
});
