import type { Rule } from '../rule.ts';
import { britishSpelling } from './british-spelling.ts';
import { longSentences } from './long-sentences.ts';
import { plainWords } from './plain-words.ts';
import { readingAgeRule } from './reading-age.ts';
import { respectfulLanguage } from './respectful-language.ts';

/** Rules of how a text reads. They only ever warn. */
export const readingRules: readonly Rule[] = [
  longSentences,
  readingAgeRule,
  plainWords,
  respectfulLanguage,
  britishSpelling,
];
