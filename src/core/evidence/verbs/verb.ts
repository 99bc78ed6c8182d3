import type { z } from 'zod';
import type { Policy } from '../../model/policy.ts';

/** One word of the command line: what it reads, what it answers, and how the answer sounds in plain words. */
export type Verb<I = unknown, O = unknown> = {
  summary: string;
  input: z.ZodType<I>;
  run: (input: I, policy: Policy) => O;
  explain: (output: O) => string;
};

/** Keeps input and output of a verb together. */
export const verb = <I, O>(definition: Verb<I, O>): Verb<I, O> => definition;
