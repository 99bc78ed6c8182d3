import { type Pooled, type PoolInput, pool } from './pool.ts';

/**
 * The pooled effect again and again, each time without one study, in the order of the input; `without` is its label.
 *
 * Shows whether one study carries the result. Empty for fewer than two studies. Errors as `pool`.
 */
export function leaveOneOut(input: PoolInput): ({ without: string } & Pooled)[] {
  if (input.effects.length < 2) return [];
  return input.effects.map(({ label }, left) => ({
    without: label,
    ...pool({ ...input, effects: input.effects.filter((_, i) => i !== left) }),
  }));
}
