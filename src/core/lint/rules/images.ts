import type { Rule } from '../rule.ts';

/** Rules of the family. */
export const imagesRules: readonly Rule[] = [];
