import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Reading } from '../reading.ts';

/** The checks, in the order they are shown. */
export const checkNames = [
  'drop-out',
  'totals',
  'percent',
  'grim',
  'grimmer',
  'standard-deviation',
  'effect',
  'interval',
  'p-value',
] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * One recomputation. `item`: whose figures; `raw`: the figures as given; `computed` and `reported` the two numbers
 * that were held against each other, null where there is no number. An error cannot be right; a warning may have a
 * good reason that a note should give. Nothing is ever repaired.
 */
export type ConsistencyResult = {
  item: string;
  raw: string;
  check: CheckName;
  verdict: 'ok' | 'warning' | 'error';
  computed: number | null;
  reported: number | null;
  message: string;
};

/** One check of one finding; `item` is filled in by the caller. */
export type Check = (reading: Reading, policy: EvidencePolicy) => Omit<ConsistencyResult, 'item' | 'check'>[];

/** A side with its name, and again as it was before: everything that has figures of its own. */
export type Figures = {
  where: string;
  n: number;
  mean?: number | undefined;
  sd?: number | undefined;
  events?: number | undefined;
  percent?: number | undefined;
};

/** The two sides, and each of them before, with the number of pupils the figures are about. */
export function figuresOf({ treated, comparison }: Reading): Figures[] {
  const sides = [
    ['treated', treated],
    ['comparison', comparison],
  ] as const;
  return sides.flatMap(([where, side]) => {
    if (!side) return [];
    const before = side.before && [{ ...side.before, where: `${where}.before`, n: side.before.n ?? side.n }];
    return [{ ...side, where }, ...(before ?? [])];
  });
}
