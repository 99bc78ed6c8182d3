import type { Rule } from '../rule.ts';
import { causalLanguage } from './causal-language.ts';
import { certaintyWords } from './certainty-words.ts';
import { claimWithoutSource } from './claim-without-source.ts';
import { percentageWithoutN } from './percentage-without-n.ts';

/** Rules of the evidence family about words: what may be said at which level, and with what beside it. */
export const wordingRules: readonly Rule[] = [
  causalLanguage,
  certaintyWords,
  claimWithoutSource,
  percentageWithoutN,
];
