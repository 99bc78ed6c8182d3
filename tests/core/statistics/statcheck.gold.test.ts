import { expect, it } from 'vitest';
import { readApa } from '#core/statistics/apa.ts';
import { recomputeP } from '#core/statistics/recompute-p.ts';
import { describeGold } from './gold.ts';

type Row = {
  text: string;
  results: {
    test_type: string;
    df1: number | null;
    df2: number | null;
    test_comp: string;
    test_value: number;
    p_comp: string;
    reported_p: number | null;
    computed_p: number;
    error: boolean;
    decision_error: boolean;
  }[];
};

const names: Record<string, string> = { Z: 'z', Chi2: 'chi2' };

describeGold<{ rows: Row[] }>('statcheck 1.6, verdict for verdict', 'statcheck.json', ({ rows }) => {
  it(`${rows.length} strings`, () => {
    const wrong: unknown[] = [];
    for (const { text, results } of rows) {
      const found = readApa(text);
      const mine = found.map((result) => {
        const { computed, error, decisionError } = recomputeP(result);
        const { test, df1, df2, comparison, value, p } = result;
        return {
          test,
          df1,
          df2,
          comparison,
          value,
          pComparison: p.comparison,
          p: p.value,
          computed,
          error,
          decisionError,
        };
      });
      const theirs = results.map((row) => ({
        test: names[row.test_type] ?? row.test_type,
        df1: row.df1,
        df2: row.df2,
        comparison: row.test_comp,
        value: row.test_value,
        pComparison: row.p_comp,
        p: row.reported_p,
        computed: row.computed_p,
        error: row.error,
        decisionError: row.decision_error,
      }));
      const same =
        mine.length === theirs.length &&
        mine.every((result, i) => {
          const other = theirs[i];
          const near = Math.abs((result.computed ?? Number.NaN) - (other?.computed ?? 0)) < 1e-9;
          return (
            near && JSON.stringify({ ...result, computed: 0 }) === JSON.stringify({ ...other, computed: 0 })
          );
        });
      if (!same) wrong.push({ text, mine, theirs });
    }
    expect(wrong).toEqual([]);
  });
});
