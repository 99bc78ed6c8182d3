import type { Policy } from '#core/model/policy.ts';

/** Our way of doing a piece of work, and the plainest way that could do for it. */
export const sides = ['ours', 'baseline'] as const;
export type Side = (typeof sides)[number];

/** What is known when input is made up. `today` as `2026-11-22`. */
export type Setting = { policy: Policy; today: string };

/**
 * A piece of work done in two ways from the same input, to be compared.
 *
 * `input` makes up `count` items and says them as text; `start` reads that text, before the clock runs, and gives
 * both ways of doing the work.
 */
export type Contest = {
  id: string;
  what: string;
  against: string;
  count: number;
  input: (count: number, setting: Setting) => string;
  start: (input: string, setting: Setting) => Record<Side, () => unknown>;
};
