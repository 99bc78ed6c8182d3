import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effortsOf, filledBy } from '#views/effort.ts';
import { libraryOf } from './library.ts';

const { policy } = libraryOf([]).site;

test('nothing fills nothing, each step up to itself, and more than the last fills all', () => {
  const steps = policy.effort.costUpTo;
  expect([0, ...steps].map((amount) => filledBy(amount, steps))).toEqual([0, 1, 2, 3, 4]);
  expect(steps.map((amount) => filledBy(amount + 0.01, steps))).toEqual([2, 3, 4, 5]);
});

test('more never fills less', () => {
  const amount = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(filledBy(less, policy.effort.costUpTo)).toBeLessThanOrEqual(
        filledBy(more, policy.effort.costUpTo),
      );
    }),
  );
});

test('what comes once, or is told in words, fills no mark and is told', () => {
  const [cost, workload] = effortsOf(
    { data: { cost: { oneOff: 300 }, workload: { note: 'Little' } } },
    policy,
  );
  expect(cost).toMatchObject({ filled: null, text: '£300 once' });
  expect(workload).toMatchObject({ filled: null, text: 'Little' });
  expect(effortsOf({ data: {} }, policy).map(({ filled, text }) => [filled, text])).toEqual([
    [null, 'Not known'],
    [null, 'Not known'],
  ]);
});
