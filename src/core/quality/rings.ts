import type { Policy } from '#core/model/policy.ts';
import { type Approval, type Edge, edgesOf } from './approvals.ts';

/** People each of whom approved the next one's work again and again, and the last the first's. */
export type Ring = { is: 'ring'; who: readonly string[]; pulls: readonly number[] };

type Next = ReadonlyMap<string, readonly Edge[]>;

/** More rings than this among the same people tell nobody more. */
const ringsMost = 50;

/** Those who approved somebody's work often enough, and for a large enough share of all reviews they gave. */
function strongEdges(approvals: readonly Approval[], { ringMin, ringShare }: Policy['register']): Edge[] {
  const pullsBy = new Map<string, Set<number>>();
  for (const { by, pull } of approvals) pullsBy.set(by, (pullsBy.get(by) ?? new Set()).add(pull));
  return edgesOf(approvals).filter(
    ({ by, approvals: { length } }) =>
      length >= ringMin && length >= ringShare * (pullsBy.get(by)?.size ?? 0),
  );
}

/** How many steps each can be from `start` at least, walking back along the edges: nobody else can be in a ring with it. */
function stepsTo(start: string, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const into = Map.groupBy(edges, ({ of }) => of);
  const steps = new Map([[start, 0]]);
  const queue = [start];
  for (const at of queue)
    for (const { by } of into.get(at) ?? []) {
      if (steps.has(by)) continue;
      steps.set(by, (steps.get(at) ?? 0) + 1);
      queue.push(by);
    }
  return steps;
}

/** Cycles of three or more through `start` that hold nobody before `start` in order, so that each is found once. */
function cyclesFrom(start: string, next: Next, longest: number): Edge[][] {
  const found: Edge[][] = [];
  const later = [...next.values()].flat().filter(({ by, of }) => by >= start && of >= start);
  const steps = stepsTo(start, later);
  const walk = (at: string, path: readonly Edge[], seen: ReadonlySet<string>): void => {
    for (const edge of next.get(at) ?? []) {
      if (found.length >= ringsMost) return;
      if (edge.of === start && path.length >= 2) found.push([...path, edge]);
      const back = steps.get(edge.of) ?? Number.POSITIVE_INFINITY;
      if (edge.of > start && !seen.has(edge.of) && path.length + 1 + back <= longest)
        walk(edge.of, [...path, edge], new Set([...seen, edge.of]));
    }
  };
  walk(start, [], new Set([start]));
  return found;
}

/**
 * Rings of reviewers: directed cycles of three people or more, each of whom approved the next one's work repeatedly. A swap
 * needs two and is looked for by itself; a ring escapes that rule. Of the rings among the same people, the first is told.
 */
export function ringsIn(approvals: readonly Approval[], register: Policy['register']): Ring[] {
  const edges = strongEdges(approvals, register);
  const next: Next = Map.groupBy(edges, ({ by }) => by);
  const told = new Map<string, Ring>();
  for (const start of [...next.keys()].sort())
    for (const cycle of cyclesFrom(start, next, register.ringMost)) {
      const who = cycle.map(({ by }) => by);
      const key = who.toSorted().join(' ');
      const pulls = cycle.flatMap((edge) => edge.approvals.map(({ pull }) => pull));
      if (!told.has(key))
        told.set(key, { is: 'ring', who, pulls: [...new Set(pulls)].sort((a, b) => a - b) });
    }
  return [...told.values()];
}
