import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import type { Severity } from '#core/model/problem.ts';
import type { LintContext } from './context.ts';
import type { At } from './place.ts';
import type { ToldFile } from './told.ts';

/** The families of rules, in the order in which people meet them. */
export const families = ['structure', 'evidence', 'privacy', 'safety', 'reading', 'images'] as const;
export type Family = (typeof families)[number];

/** One thing a rule found. The message reads "Unexpected X, expected Y. What to do."; `severity` where it differs. */
export type Report = (found: {
  at: At;
  message: string;
  severity?: Severity;
  /** Only where the fix is certain: what to put in place of `at` (or of another place). */
  fix?: { text: string; at?: At };
}) => void;

/** A file as a rule sees it. `body` is the Markdown, padded so that its lines count from the top of the file. */
export type RuleInput = { entry: AnyEntry; body: string; tree: Root; context: LintContext };

/** A file and the beginnings of what the rule says about it, as "line:column: message". */
export type Example = { title: string; file: ToldFile; expect: readonly string[] };

/** A file that no text can show, as its title says: where it lies, and the beginnings of what is said of it. */
export type MadeExample = { title: string; path: string; expect: readonly string[] };

/** What a person is told about a rule; its page is made from it. */
export type RuleDocument = {
  id: string;
  family: Family;
  severity: Severity;
  /** Why it matters, in one sentence. */
  why: string;
  /** How to put it right, in one sentence. */
  how: string;
  /** Where the rule comes from. */
  source: string;
  examples: readonly Example[];
  /** Examples that are files as files: links, pictures, bytes. */
  made?: readonly MadeExample[];
};

/** A rule that runs. One file each; listed in its family's list. */
export type Rule = RuleDocument & {
  /** True where another file, or a day going by, can change the answer: see `publishing` of `lint`. */
  leansOnOthers?: boolean;
  /** True where the answer is worked out from the fields themselves, so that there is no reason to allow it. */
  firm?: boolean;
  check: (input: RuleInput, report: Report) => void;
};

/** Makes a rule; there to give its parts their types. */
export const rule = (parts: Rule): Rule => parts;
