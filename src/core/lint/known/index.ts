import type { RuleDocument } from '../rule.ts';
import { fileRules, imageRules } from './files.ts';
import { frontMatterRules } from './front-matter.ts';
import { markdownRules } from './markdown.ts';
import { sectionRules } from './sections.ts';
import { textRules } from './text.ts';

/** Rules that are found while a file is read, before those of the list run: by the gate, the schema, the parser, the library. */
export const knownRules: readonly RuleDocument[] = [
  ...fileRules,
  ...textRules,
  ...frontMatterRules,
  ...markdownRules,
  ...sectionRules,
  ...imageRules,
];
