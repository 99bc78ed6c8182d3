import fc from 'fast-check';
import type { LabelledEffect, PoolInput } from '#core/statistics/pool.ts';
import { poolMethods } from '#core/statistics/pool.ts';
import { poolIntervals } from '#core/statistics/pooled-test.ts';
import { predictionRules } from '#core/statistics/prediction-interval.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Plausible studies: effects within ±3, standard errors from 0.02 to 1. */
export const study: fc.Arbitrary<LabelledEffect> = fc.record({
  label: fc.string({ maxLength: 5 }),
  g: real(-3, 3),
  se: real(0.02, 1),
});

export function studies(minLength: number, maxLength = 20): fc.Arbitrary<LabelledEffect[]> {
  return fc.array(study, { minLength, maxLength });
}

/** Every way of pooling. */
export const way: fc.Arbitrary<Omit<PoolInput, 'effects'>> = fc.record({
  method: fc.constantFrom(...poolMethods),
  interval: fc.constantFrom(...poolIntervals),
  prediction: fc.constantFrom(...predictionRules),
  level: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
});
