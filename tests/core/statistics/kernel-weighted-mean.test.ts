import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gaussianKernel, kernelWeightedMean } from '#core/statistics/kernel-weighted-mean.ts';
import { pool } from '#core/statistics/pool.ts';

const effect = fc.record({
  g: fc.double({ min: -2, max: 2, noNaN: true }),
  se: fc.double({ min: 0.05, max: 1, noNaN: true }),
});
const effects = fc.array(effect, { minLength: 1, maxLength: 12 });
const kernel = fc.double({ min: 0.01, max: 1, noNaN: true });

test('with equal kernels it is the usual average of a meta-analysis and its Wald standard error', () => {
  fc.assert(
    fc.property(effects, kernel, (list, equal) => {
      const labelled = list.map((one, i) => ({ ...one, label: String(i) }));
      const usual = pool({ effects: labelled, method: 'DL', interval: 'wald', prediction: 'higgins' });
      const ours = kernelWeightedMean(
        list.map((one) => ({ ...one, kernel: equal })),
        usual.tau2,
      );
      expect(ours?.estimate).toBeCloseTo(usual.estimate, 9);
      expect(ours?.se).toBeCloseTo(usual.se, 9);
    }),
  );
});

test('it lies between the effects, moves towards what counts more, and is never worth more studies than there are', () => {
  fc.assert(
    fc.property(effects, fc.array(kernel, { minLength: 12, maxLength: 12 }), (list, kernels) => {
      const weighted = list.map((one, i) => ({ ...one, kernel: kernels[i] as number }));
      const found = kernelWeightedMean(weighted, 0.01);
      const all = list.map(({ g }) => g);
      expect(found?.estimate).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
      expect(found?.estimate).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      expect(found?.effective).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(found?.effective).toBeLessThanOrEqual(list.length + 1e-9);
      const [first, ...others] = weighted as [(typeof weighted)[0], ...typeof weighted];
      const more = kernelWeightedMean([{ ...first, kernel: first.kernel * 2 }, ...others], 0.01);
      const towards = Math.abs((more?.estimate ?? 0) - first.g);
      expect(towards).toBeLessThanOrEqual(Math.abs((found?.estimate ?? 0) - first.g) + 1e-9);
    }),
  );
});

test('worked out by hand: two studies, one of half the likeness; and nothing for none', () => {
  // w = 1 / (0.04 + 0.06) = 10 each; K w = 10 and 5: (10 × 0.4 + 5 × 0.1) / 15; se = √(10 + 2.5) / 15.
  const found = kernelWeightedMean(
    [
      { g: 0.4, se: 0.2, kernel: 1 },
      { g: 0.1, se: 0.2, kernel: 0.5 },
    ],
    0.06,
  );
  expect(found?.estimate).toBeCloseTo(0.3, 12);
  expect(found?.se).toBeCloseTo(Math.sqrt(12.5) / 15, 12);
  expect(found?.effective).toBeCloseTo(225 / 125, 12);
  expect(kernelWeightedMean([], 0)).toBeUndefined();
  expect([gaussianKernel(0, 0.5), gaussianKernel(0.5, 0.5)]).toEqual([1, Math.exp(-0.5)]);
});
