import { agreeVerb } from './agree.ts';
import { consistencyVerb } from './consistency.ts';
import { effectVerb } from './effect.ts';
import { poolVerb } from './pool.ts';
import { rateVerb } from './rate.ts';

/** Every verb of the command line, in the order in which help lists them. */
export const verbs = {
  effect: effectVerb,
  pool: poolVerb,
  rate: rateVerb,
  consistency: consistencyVerb,
  agree: agreeVerb,
} as const;

export type VerbName = keyof typeof verbs;
export const verbNames = Object.keys(verbs) as VerbName[];
