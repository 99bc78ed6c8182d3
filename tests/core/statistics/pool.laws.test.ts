import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauleMandel } from '#core/statistics/paule-mandel.ts';
import { type LabelledEffect, pool } from '#core/statistics/pool.ts';
import { cochranQ } from '#core/statistics/q.ts';
import { reml } from '#core/statistics/reml.ts';
import { type StudyEffect, weightedMean } from '#core/statistics/weighted-mean.ts';
import { studies, way } from './arbitrary-studies.ts';

const variances = (effects: readonly LabelledEffect[]): StudyEffect[] =>
  effects.map(({ g, se }) => ({ g, variance: se * se }));

describe('pooling', () => {
  it('does not depend on the order of the studies, to the last digit', () => {
    const ordered = fc.integer({ min: 1, max: 15 }).chain((k) =>
      fc.record({
        effects: studies(k, k),
        keys: fc.array(fc.double({ noNaN: true }), { minLength: k, maxLength: k }),
        how: way,
      }),
    );
    fc.assert(
      fc.property(ordered, ({ effects, keys, how }) => {
        const order = effects.map((_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const shuffled = order.map((i) => effects[i] as LabelledEffect);
        const { weights, ...rest } = pool({ effects, ...how });
        const { weights: moved, ...same } = pool({ effects: shuffled, ...how });
        expect(same).toEqual(rest);
        // Twins (same effect and error) share a weight, so weights may be compared place by place.
        expect(moved).toEqual(order.map((i) => weights[i]));
      }),
    );
  });

  it('does not depend on labels', () => {
    fc.assert(
      fc.property(studies(1), way, (effects, how) => {
        const renamed = effects.map((effect, i) => ({ ...effect, label: `school ${i}` }));
        expect(pool({ effects: renamed, ...how })).toEqual(pool({ effects, ...how }));
      }),
    );
  });

  it('keeps an equal-effects estimate where it was when a study equal to it arrives', () => {
    fc.assert(
      fc.property(studies(1), way, fc.double({ min: 0.02, max: 1, noNaN: true }), (effects, how, se) => {
        const before = pool({ ...how, effects, method: 'EE', interval: 'wald' });
        const more = [...effects, { label: 'one more', g: before.estimate, se }];
        const after = pool({ ...how, effects: more, method: 'EE', interval: 'wald' });
        expect(after.estimate).toBeCloseTo(before.estimate, 10);
        expect(after.se).toBeLessThan(before.se);
      }),
    );
  });

  it('moves with the effects: all raised by c, the estimate rises by c and tau² stays', () => {
    fc.assert(
      fc.property(studies(2), way, fc.double({ min: -2, max: 2, noNaN: true }), (effects, how, c) => {
        const here = pool({ effects, ...how });
        const there = pool({ effects: effects.map((effect) => ({ ...effect, g: effect.g + c })), ...how });
        expect(there.estimate).toBeCloseTo(here.estimate + c, 6);
        expect(there.tau2).toBeCloseTo(here.tau2, 6);
      }),
    );
  });

  it('turns over with the effects', () => {
    fc.assert(
      fc.property(studies(1), way, (effects, how) => {
        const up = pool({ effects, ...how });
        const down = pool({ effects: effects.map((effect) => ({ ...effect, g: -effect.g })), ...how });
        expect(down.estimate).toBeCloseTo(-up.estimate, 6);
        expect(down.p).toBeCloseTo(up.p, 6);
      }),
    );
  });

  it('gives finite numbers in order, weights that add up to 1, and an estimate among the effects', () => {
    fc.assert(
      fc.property(studies(1), way, (effects, how) => {
        const result = pool({ effects, ...how });
        const { estimate, se, ci, prediction, tau2, i2, q, qp, p, weights, halfWidth } = result;
        for (const value of [estimate, se, ...ci, ...(prediction ?? []), tau2, i2, q, qp, p, ...weights]) {
          expect(Number.isFinite(value)).toBe(true);
        }
        expect(tau2).toBeGreaterThanOrEqual(0);
        expect(i2).toBeGreaterThanOrEqual(0);
        expect(i2).toBeLessThanOrEqual(100);
        expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 10);
        expect(ci[0]).toBeLessThanOrEqual(ci[1]);
        expect(halfWidth).toBeCloseTo((ci[1] - ci[0]) / 2, 12);
        const effectsOnly = effects.map(({ g }) => g);
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...effectsOnly) - 1e-9);
        expect(estimate).toBeLessThanOrEqual(Math.max(...effectsOnly) + 1e-9);
      }),
    );
  });

  it('ad hoc is never narrower than Wald or Knapp-Hartung', () => {
    fc.assert(
      fc.property(studies(2), way, (effects, how) => {
        const [adhoc, wald, hartung] = (['adhoc', 'wald', 'knapp-hartung'] as const).map(
          (interval) => pool({ ...how, effects, interval }).halfWidth,
        );
        expect(adhoc).toBeGreaterThanOrEqual((wald ?? 0) - 1e-12);
        expect(adhoc).toBeGreaterThanOrEqual((hartung ?? 0) - 1e-12);
      }),
    );
  });

  it('predicts more widely than it estimates', () => {
    fc.assert(
      fc.property(studies(3), way, (effects, how) => {
        const { ci, prediction } = pool({ ...how, effects });
        if (how.method === 'EE') expect(prediction).toBeNull();
        else
          expect((prediction?.[1] ?? 0) - (prediction?.[0] ?? 0)).toBeGreaterThanOrEqual(
            ci[1] - ci[0] - 1e-12,
          );
      }),
    );
  });
});

describe('tau²', () => {
  /** The restricted likelihood written out afresh, from the product of normal densities. */
  const likelihood = (list: readonly StudyEffect[], tau2: number) => {
    const total = list.map(({ variance }) => variance + tau2);
    const precision = total.reduce((sum, v) => sum + 1 / v, 0);
    const mean = list.reduce((sum, { g }, i) => sum + g / (total[i] ?? 1), 0) / precision;
    const fit = list.reduce((sum, { g }, i) => sum + (g - mean) ** 2 / (total[i] ?? 1), 0);
    return -0.5 * (total.reduce((sum, v) => sum + Math.log(v), 0) + Math.log(precision) + fit);
  };

  it('REML: no other value, near or far, is likelier', () => {
    fc.assert(
      fc.property(studies(2), (effects) => {
        const list = variances(effects);
        const best = reml(list);
        const height = likelihood(list, best);
        const others = [
          0,
          best * 0.999,
          best * 1.001,
          ...Array.from({ length: 60 }, (_, i) => 1e-6 * 1.4 ** i),
        ];
        for (const other of others) expect(likelihood(list, other)).toBeLessThanOrEqual(height + 1e-9);
      }),
    );
  });

  it('Paule-Mandel: Q meets its expectation, or falls short of it already at 0', () => {
    fc.assert(
      fc.property(studies(2), (effects) => {
        const list = variances(effects);
        const exact = pauleMandel(list, 0);
        const { residual } = weightedMean(list, exact);
        if (exact > 0) expect(residual).toBeCloseTo(list.length - 1, 6);
        else expect(residual).toBeLessThanOrEqual(list.length - 1);
        expect(Math.abs(pauleMandel(list) - exact)).toBeLessThan(1.3e-4);
      }),
    );
  });

  it('is 0 by every method when the effects do not differ', () => {
    fc.assert(
      fc.property(studies(1), (effects) => {
        const equal = effects.map((effect) => ({ ...effect, g: 0.25 }));
        for (const method of ['REML', 'DL', 'PM'] as const) {
          const result = pool({ effects: equal, method, interval: 'adhoc', prediction: 'higgins' });
          expect(result.tau2).toBe(0);
          expect(result.estimate).toBeCloseTo(0.25, 12);
        }
        expect(cochranQ(variances(equal)).q).toBeCloseTo(0, 12);
      }),
    );
  });
});
