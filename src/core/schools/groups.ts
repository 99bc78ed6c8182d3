/** How a number of members is divided: so many pairs and so many threes, nobody left out. */
export type Shape = { pairs: number; threes: number };

/** As many groups of the wished size as there can be, with the fewest of the other; undefined for fewer than two members. */
export function shapeOf(members: number, wish: 2 | 3): Shape | undefined {
  if (members < 2) return undefined;
  if (wish === 2) return { pairs: (members - (members % 2 ? 3 : 0)) / 2, threes: members % 2 };
  const pairs = [0, 2, 1][members % 3] as number;
  return { pairs, threes: (members - 2 * pairs) / 3 };
}

/** What it costs two members to work together; symmetric, finite. */
export type Cost = (a: number, b: number) => number;

/** What a group costs: the mean of its pairs for each member, so that every member counts once in any shape. */
export function groupCost(group: readonly number[], cost: Cost): number {
  let [sum, pairs] = [0, 0];
  for (const [i, a] of group.entries())
    for (const b of group.slice(i + 1)) {
      sum += cost(a, b);
      pairs += 1;
    }
  return (group.length * sum) / pairs;
}

const total = (groups: readonly number[][], cost: Cost): number =>
  groups.reduce((sum, group) => sum + groupCost(group, cost), 0);

/** Up to so many members every division is tried; beyond, one that swapping any two members cannot better is given. */
export const exactUpTo = 16;

/**
 * Divides members 0 to n − 1 into pairs and threes of the least total cost, each in exactly one group; members within a group and groups
 * in the order of their numbers. Exact up to `exactUpTo` members; beyond, greedy divisions bettered by swaps, so never worse than
 * those. The same costs always give the same groups.
 *
 * The exact way goes over sets of members (Held & Karp 1962): the best for a set is the best group with its first member, and the
 * best for the rest.
 */
export function leastCostGroups(members: number, wish: 2 | 3, cost: Cost): number[][] {
  const shape = shapeOf(members, wish);
  if (!shape) return [];
  const groups = members <= exactUpTo ? exact(members, shape, cost) : bettered(members, shape, cost);
  return groups.map((group) => group.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

type Best = { cost: number; groups: number[][] };

function exact(members: number, shape: Shape, cost: Cost): number[][] {
  const known = new Map<string, Best | undefined>();
  const best = (left: readonly number[], { pairs, threes }: Shape): Best | undefined => {
    if (left.length === 0) return { cost: 0, groups: [] };
    const key = `${left.join()};${pairs}`;
    if (known.has(key)) return known.get(key);
    let found: Best | undefined;
    for (const group of groupsWithFirst(left, { pairs, threes })) {
      const taken = group.length === 2 ? { pairs: pairs - 1, threes } : { pairs, threes: threes - 1 };
      const rest = best(
        left.filter((one) => !group.includes(one)),
        taken,
      );
      if (!rest) continue;
      const sum = groupCost(group, cost) + rest.cost;
      if (!found || sum < found.cost) found = { cost: sum, groups: [group, ...rest.groups] };
    }
    known.set(key, found);
    return found;
  };
  return (
    best(
      Array.from({ length: members }, (_, i) => i),
      shape,
    )?.groups ?? []
  );
}

/** Every pair and three, as the shape still has them, that the first member can be in. */
function groupsWithFirst([head, ...others]: readonly number[], { pairs, threes }: Shape): number[][] {
  const first = head as number;
  return [
    ...(pairs > 0 ? others.map((a) => [first, a]) : []),
    ...(threes > 0 ? others.flatMap((a, i) => others.slice(i + 1).map((b) => [first, a, b])) : []),
  ];
}

/** Ways of dividing by hand: the cheapest group first, again and again, threes before pairs or after; or each member in turn. */
export const greedyWays = ['threes-first', 'pairs-first', 'in-turn'] as const;

/** Divides as people do by hand, in one of `greedyWays`. */
export function greedy(
  members: number,
  { pairs, threes }: Shape,
  cost: Cost,
  way: (typeof greedyWays)[number],
): number[][] {
  const left = new Set(Array.from({ length: members }, (_, i) => i));
  const sizes = [...Array<3>(threes).fill(3), ...Array<2>(pairs).fill(2)];
  return (way === 'threes-first' ? sizes : sizes.reverse()).map((size) => {
    const [head, ...others] = [...left] as [number, ...number[]];
    const all = way === 'in-turn' ? others : [head, ...others];
    const options =
      way === 'in-turn'
        ? combinations(all, size === 2 ? 1 : 2).map((rest) => [head, ...rest])
        : combinations(all, size);
    const cheapest = options.reduce((best, group) =>
      groupCost(group, cost) < groupCost(best, cost) ? group : best,
    );
    for (const one of cheapest) left.delete(one);
    return cheapest;
  });
}

function bettered(members: number, shape: Shape, cost: Cost): number[][] {
  const tries = greedyWays.map((way) => swapped(greedy(members, shape, cost, way), cost));
  return tries.reduce((best, groups) => (total(groups, cost) < total(best, cost) ? groups : best));
}

function combinations(items: readonly number[], size: 1 | 2 | 3): number[][] {
  if (size === 1) return items.map((item) => [item]);
  return items.flatMap((a, i) =>
    combinations(items.slice(i + 1), (size - 1) as 1 | 2).map((rest) => [a, ...rest]),
  );
}

/** Swaps members of two groups as long as that makes the whole cheaper. */
function swapped(groups: number[][], cost: Cost): number[][] {
  const best = groups.map((group) => [...group]);
  const better = (): boolean => {
    for (const [i, one] of best.entries())
      for (const other of best.slice(i + 1))
        for (const [a, x] of one.entries())
          for (const [b, y] of other.entries()) {
            const before = total([one, other], cost);
            one[a] = y;
            other[b] = x;
            if (total([one, other], cost) < before - 1e-12) return true;
            one[a] = x;
            other[b] = y;
          }
    return false;
  };
  while (better());
  return best;
}
