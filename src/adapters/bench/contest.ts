import type { Policy } from '#core/model/policy.ts';
import type { Command } from './command.ts';

/** Our way of doing a piece of work, and the plainest way that could do for it. */
export const sides = ['ours', 'baseline'] as const;
export type Side = (typeof sides)[number];

/** What is known when input is made up. `today` as `2026-11-22`. */
export type Setting = { policy: Policy; today: string };

type About = { id: string; what: string; against: string; count: number };

/**
 * A piece of work done in two ways from the same input, to be compared.
 *
 * `input` makes up `count` items and says them as text; `start` reads that text, before the clock runs, and gives
 * both ways of doing the work.
 */
export type WorkContest = About & {
  input: (count: number, setting: Setting) => string;
  start: (input: string, setting: Setting) => Record<Side, () => unknown>;
};

/** The most CPU time, in milliseconds, that a command may take: where nothing else does the same work. */
export type Limit = { cpuMax: number };

/** Two commands, start included, or a command and its limit. `commands` puts `count` items into an empty folder for them. */
export type CommandContest = About & {
  commands: (count: number, folder: string) => Promise<{ ours: Command; baseline: Command | Limit }>;
};

export type Contest = WorkContest | CommandContest;
