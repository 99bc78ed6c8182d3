import { expect, it } from 'vitest';
import { type PoolMethod, pool } from '#core/statistics/pool.ts';
import type { PoolInterval } from '#core/statistics/pooled-test.ts';
import { describeGold, relativeError } from './gold.ts';

type Model = {
  method: PoolMethod;
  test: 'z' | 'knha' | 'adhoc';
  k: number;
  estimate: number;
  se: number;
  pval: number;
  ci_lb: number;
  ci_ub: number;
  tau2: number;
  I2: number;
  QE: number;
  QEp: number;
  weights_pct: number[];
  pi_lb: number | null;
  pi_ub: number | null;
  pi_t_kminus2?: [number, number];
};
type Gold = {
  pooled: Record<
    string,
    { input: { yi: number[]; vi: number[]; label: string[] }; models: Record<string, Model> }
  >;
};

const intervals: Record<Model['test'], PoolInterval> = { z: 'wald', knha: 'knapp-hartung', adhoc: 'adhoc' };
const close = 1e-6;

describeGold<Gold>('pooling agrees with metafor 3.8 to 1e-6', 'pooling.json', ({ pooled }) => {
  for (const [name, { input, models }] of Object.entries(pooled)) {
    const effects = input.yi.map((g, i) => ({
      label: input.label[i] ?? '',
      g,
      se: Math.sqrt(input.vi[i] ?? 0),
    }));
    for (const [model, gold] of Object.entries(models)) {
      it(`${name} ${model}`, () => {
        const asked = { effects, method: gold.method, interval: intervals[gold.test] };
        const result = pool({ ...asked, prediction: 'metafor' });
        const pairs: [string, number, number][] = [
          ['k', result.k, gold.k],
          ['estimate', result.estimate, gold.estimate],
          ['se', result.se, gold.se],
          ['lower', result.ci[0], gold.ci_lb],
          ['upper', result.ci[1], gold.ci_ub],
          ['tau2', result.tau2, gold.tau2],
          ['I2', result.i2, gold.I2],
          ['Q', result.q, gold.QE],
          ['p of Q', result.qp, gold.QEp],
          ...gold.weights_pct.map((w, i): [string, number, number] => [
            `w${i}`,
            (result.weights[i] ?? 0) * 100,
            w,
          ]),
        ];
        if (gold.pi_lb !== null && gold.pi_ub !== null) {
          const [low, high] = result.prediction ?? [Number.NaN, Number.NaN];
          pairs.push(['prediction', low, gold.pi_lb], ['prediction', high, gold.pi_ub]);
        } else expect(result.prediction).toBeNull();
        if (gold.pi_t_kminus2) {
          const [low, high] = pool({ ...asked, prediction: 'higgins' }).prediction ?? [
            Number.NaN,
            Number.NaN,
          ];
          pairs.push(['higgins', low, gold.pi_t_kminus2[0]], ['higgins', high, gold.pi_t_kminus2[1]]);
        }
        expect(pairs.filter(([, actual, expected]) => !(relativeError(actual, expected) <= close))).toEqual(
          [],
        );
        expect(Math.abs(result.p - gold.pval)).toBeLessThan(1e-9);
        expect(relativeError(result.p, gold.pval)).toBeLessThan(1e-5);
      });
    }
  }
});
