import type { AnyEntry } from '#core/library/entry.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Comparable } from './alike.ts';
import { lintContext } from './context.ts';
import type { Rule } from './rule.ts';
import { leaning, lintRules } from './rules/index.ts';
import { type LintProblem, lintEntry } from './run.ts';

export type LintOptions = {
  policy: Policy;
  /** ISO date: which tries are due, which dates are still to come. */
  today: string;
  /** Everything that could be read; the files to lint are among it. */
  library: readonly AnyEntry[];
  /** True when pages are made: what only other files or the calendar brought about must take no page down. */
  publishing?: boolean;
  /** Where the library holds only some files: every text as it is compared, and which texts are asked about. */
  comparables?: () => readonly Comparable[];
  wanted?: (path: string) => boolean;
  rules?: readonly Rule[];
  /** Called before each file with its number. */
  done?: (count: number) => void;
};

/** What the rules say about some files of a library, file by file: for the build, the check, the editor and the bot. */
export function lint(entries: readonly AnyEntry[], options: LintOptions): LintProblem[] {
  const { library, publishing = false, rules = lintRules, done, ...facts } = options;
  const context = lintContext({ ...facts, entries: library });
  return entries
    .flatMap((entry, count) => {
      done?.(count);
      return lintEntry(entry, rules, context);
    })
    .map((problem) =>
      publishing && leaning.has(problem.ruleId) && problem.severity === 'error'
        ? { ...problem, severity: 'warning' as const }
        : problem,
    );
}
