import { describe, expect, it } from 'vitest';
import { derSimonianLaird } from '#core/statistics/dersimonian-laird.ts';
import { pauleMandel } from '#core/statistics/paule-mandel.ts';
import { type LabelledEffect, type PoolInput, pool, poolMethods } from '#core/statistics/pool.ts';
import { poolIntervals } from '#core/statistics/pooled-test.ts';
import { randomStream } from '#core/statistics/random.ts';
import { reml } from '#core/statistics/reml.ts';
import { processorTime } from '../../processor-time.ts';

const how = { method: 'REML', interval: 'adhoc', prediction: 'higgins' } as const;
const effect = (g: number, se: number): LabelledEffect => ({ label: `${g}`, g, se });
const allWays = poolMethods.flatMap((method) =>
  poolIntervals.map((interval) => ({ ...how, method, interval })),
);

describe('pooling at the edges', () => {
  it.each(allWays)('one study is itself, with its Wald interval: $method $interval', (ways) => {
    const result = pool({ ...ways, effects: [effect(0.4, 0.1)] });
    expect(result).toMatchObject({
      k: 1,
      estimate: 0.4,
      se: 0.1,
      tau2: 0,
      i2: 0,
      q: 0,
      qp: 1,
      prediction: null,
    });
    expect(result).toMatchObject({ intervalUsed: 'wald', weights: [1] });
    expect(result.halfWidth).toBeCloseTo(0.1959963984540054, 12);
  });

  it('two studies: t with one degree of freedom, prediction by metafor only', () => {
    const effects = [effect(0.1, 0.1), effect(0.5, 0.1)];
    const result = pool({ ...how, effects });
    expect(result.estimate).toBeCloseTo(0.3, 12);
    expect(result.tau2).toBeCloseTo(0.4 ** 2 / 2 - 0.01, 10);
    expect(result.halfWidth / result.se).toBeCloseTo(12.706204736432095, 9);
    expect(result.prediction).toBeNull();
    expect(pool({ ...how, effects, prediction: 'metafor' }).prediction).not.toBeNull();
  });

  it('identical effects: Knapp-Hartung finds no error at all, ad hoc keeps the Wald one', () => {
    const effects = [effect(0, 0.1), effect(0, 0.2), effect(0, 0.3)];
    expect(pool({ ...how, effects, interval: 'knapp-hartung' })).toMatchObject({
      se: 0,
      ci: [0, 0],
      p: 1,
      tau2: 0,
    });
    const adhoc = pool({ ...how, effects });
    expect(adhoc.se).toBe(pool({ ...how, effects, interval: 'wald' }).se);
    expect(adhoc.p).toBe(1);
    const elsewhere = effects.map((one) => ({ ...one, g: 2 }));
    expect(pool({ ...how, effects: elsewhere, interval: 'knapp-hartung' }).p).toBe(0);
  });

  it.each([
    ['no studies', [], /empty list/],
    ['a standard error of 0', [effect(1, 0), effect(0, 1)], /standard error 0 of "1"/],
    ['a negative one', [effect(1, -1)], /standard error -1/],
    ['one that is no number', [effect(1, Number.NaN)], /standard error NaN/],
    ['one so small that its square is 0', [effect(1, 1e-200)], /standard error/],
    ['an endless effect', [effect(Number.POSITIVE_INFINITY, 1)], /effect Infinity/],
    ['an effect that is no number', [effect(Number.NaN, 1)], /effect NaN/],
  ])('refuses %s', (_, effects, message) => {
    expect(() => pool({ ...how, effects })).toThrow(RangeError);
    expect(() => pool({ ...how, effects })).toThrow(message);
  });

  it.each([0, 1, -1, Number.NaN])('refuses a level of %s', (level) => {
    expect(() => pool({ ...how, effects: [effect(0, 1)], level })).toThrow(/level/);
  });

  it('tau² leaves 0 smoothly at the boundary', () => {
    // Two studies with variance v each: Q = d² / 2v, and every estimator is (d² / 2 − v), from d² = 2v on.
    for (const [d, expected] of [
      [0.19, 0],
      [Math.SQRT2 * 0.1, 0],
      [0.1421, 0.1421 ** 2 / 2 - 0.01],
      [0.15, 0.15 ** 2 / 2 - 0.01],
    ] as const) {
      const wide = d === 0.19 ? 0.02 : 0.01;
      const studies = [0, d].map((g) => ({ g, variance: wide }));
      expect(derSimonianLaird(studies)).toBeCloseTo(expected, 12);
      expect(reml(studies)).toBeCloseTo(expected, 12);
      expect(pauleMandel(studies, 0)).toBeCloseTo(expected, 12);
    }
  });

  it('finds the higher of two peaks of the restricted likelihood', () => {
    const wild = [-3, -2.9, 3, 2.9, 0.01, 0].map((g, i) => ({ g, variance: i < 4 ? 9 : 1e-6 }));
    const tau2 = reml(wild);
    const at = (value: number) => {
      const w = wild.map(({ variance }) => 1 / (variance + value));
      const sum = w.reduce((a, b) => a + b, 0);
      const mean = wild.reduce((a, { g }, i) => a + g * (w[i] ?? 0), 0) / sum;
      const fit = wild.reduce((a, { g }, i) => a + (g - mean) ** 2 * (w[i] ?? 0), 0);
      return -(w.reduce((a, b) => a - Math.log(b), 0) + Math.log(sum) + fit);
    };
    for (let other = 1e-9; other < 100; other *= 1.05) expect(at(other)).toBeLessThanOrEqual(at(tau2) + 1e-9);
  });

  it('copes with one study a million times as precise as the rest', () => {
    for (const ways of allWays) {
      const result = pool({
        ...ways,
        effects: [effect(0.2, 1e-6), effect(3, 1), effect(-2, 1), effect(0.1, 0.5)],
      });
      for (const value of [result.estimate, result.se, result.tau2, result.i2, result.p]) {
        expect(Number.isFinite(value)).toBe(true);
      }
    }
  });

  it('Paule-Mandel goes on beyond the tau² of 100 where metafor stops', () => {
    const studies = [0, 100, 200].map((g) => ({ g, variance: 1 }));
    expect(pauleMandel(studies)).toBeCloseTo(9999, 3);
  });

  it('ten thousand studies: recovers what they were made from, in a moment', () => {
    const random = randomStream(5);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const effects = Array.from({ length: 10_000 }, (_, i) => {
      const se = 0.05 + 0.3 * random();
      return { label: `${i}`, g: 0.2 + 0.15 * normal() + se * normal(), se };
    });
    for (const method of poolMethods) {
      const input = { ...how, effects, method } satisfies PoolInput;
      expect(processorTime(() => pool(input))).toBeLessThan(10_000);
      const result = pool(input);
      expect(Math.abs(result.estimate - 0.2)).toBeLessThan(0.02);
      if (method !== 'EE') expect(Math.abs(Math.sqrt(result.tau2) - 0.15)).toBeLessThan(0.01);
      expect(result.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 9);
      expect(result.qp).toBeLessThan(1e-100);
    }
  });

  it('a study that outweighs the rest a million million times costs the others no digit', () => {
    const studies = [
      { g: 0, variance: 1e-12 },
      { g: 3, variance: 1 },
      { g: -2, variance: 1 },
    ];
    // Q = 13 and C = 4 but for parts in 1e12: (13 - 2) / 4.
    expect(derSimonianLaird(studies)).toBeCloseTo(2.75, 10);
    expect(derSimonianLaird(studies.toReversed())).toBeCloseTo(2.75, 10);
  });
});
