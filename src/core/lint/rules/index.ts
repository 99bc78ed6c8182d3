import { allowanceRules } from '../known/allowances.ts';
import { knownRules } from '../known/index.ts';
import type { Rule, RuleDocument } from '../rule.ts';
import { evidenceRules } from './evidence.ts';
import { imagesRules } from './images.ts';
import { privacyRules } from './privacy.ts';
import { readingRules } from './reading.ts';
import { safetyRules } from './safety.ts';
import { structureRules } from './structure.ts';
import { wordingRules } from './wording.ts';

/** Every rule that runs on a file that could be read. */
export const lintRules: readonly Rule[] = [
  ...structureRules,
  ...evidenceRules,
  ...wordingRules,
  ...privacyRules,
  ...safetyRules,
  ...readingRules,
  ...imagesRules,
];

/** The ids of rules whose answer another file, or a day going by, can change. */
export const leaning: ReadonlySet<string> = new Set(
  lintRules.filter(({ leansOnOthers }) => leansOnOthers).map(({ id }) => id),
);

/** Every rule that a finding can name, found here or elsewhere. */
export const allRules: readonly RuleDocument[] = [...knownRules, ...allowanceRules, ...lintRules];
