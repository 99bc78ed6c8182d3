import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactUpTo, greedy, greedyWays, groupCost, leastCostGroups, shapeOf } from '#core/schools/groups.ts';

const wishes = fc.constantFrom<(2 | 3)[]>(2, 3);
const matrix = (most: number, least = 2) =>
  fc.integer({ min: least, max: most }).chain((members) =>
    fc
      .array(fc.double({ min: -2, max: 3, noNaN: true }), {
        minLength: members * members,
        maxLength: members * members,
      })
      .map((cells) => ({
        members,
        cost: (a: number, b: number) => cells[Math.min(a, b) * members + Math.max(a, b)] as number,
      })),
  );
const total = (groups: number[][], cost: (a: number, b: number) => number) =>
  groups.reduce((sum, group) => sum + groupCost(group, cost), 0);

/** Every way of dividing members into groups of two and three, however many of each. */
function* divisions(left: readonly number[]): Generator<number[][]> {
  const [first, ...others] = left;
  if (first === undefined) return yield [];
  for (const [i, a] of others.entries()) {
    const rest = others.filter((one) => one !== a);
    for (const more of divisions(rest)) yield [[first, a], ...more];
    for (const b of others.slice(i + 1))
      for (const more of divisions(rest.filter((one) => one !== b))) yield [[first, a, b], ...more];
  }
}

test('everybody is in exactly one group, of two or three, as few of the other size as can be', () => {
  fc.assert(
    fc.property(matrix(24), wishes, ({ members, cost }, wish) => {
      const groups = leastCostGroups(members, wish, cost);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: members }, (_, i) => i));
      const others = groups.filter((group) => group.length !== wish && members > 2 && members !== 3);
      expect(groups.every(({ length }) => length === 2 || length === 3)).toBe(true);
      expect(others.length).toBeLessThanOrEqual(wish === 2 ? 1 : 2);
    }),
    { numRuns: 60 },
  );
});

test('up to eight members the cost is the least of all divisions of that shape', () => {
  fc.assert(
    fc.property(matrix(8), wishes, ({ members, cost }, wish) => {
      const shape = shapeOf(members, wish);
      const all = [...divisions(Array.from({ length: members }, (_, i) => i))].filter(
        (groups) => groups.filter(({ length }) => length === 3).length === shape?.threes,
      );
      const least = Math.min(...all.map((groups) => total(groups, cost)));
      expect(total(leastCostGroups(members, wish, cost), cost)).toBeCloseTo(least, 9);
    }),
    { numRuns: 80 },
  );
});

test('never worse than what people do by hand, for few and for many', () => {
  fc.assert(
    fc.property(matrix(exactUpTo + 8, 6), wishes, ({ members, cost }, wish) => {
      const ours = total(leastCostGroups(members, wish, cost), cost);
      for (const way of greedyWays) {
        const byHand = greedy(members, shapeOf(members, wish) as never, cost, way);
        expect(ours).toBeLessThanOrEqual(total(byHand, cost) + 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

test('nobody and one alone are no group; two are a pair, three are a three, whatever is wished', () => {
  const free = () => 0;
  expect([0, 1].map((members) => leastCostGroups(members, 2, free))).toEqual([[], []]);
  expect([2, 3].map((wish) => leastCostGroups(2, wish as 2 | 3, free))).toEqual([[[0, 1]], [[0, 1]]]);
  expect([2, 3].map((wish) => leastCostGroups(3, wish as 2 | 3, free))).toEqual([[[0, 1, 2]], [[0, 1, 2]]]);
});
