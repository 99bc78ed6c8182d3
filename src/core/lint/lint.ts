import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import type { UnreadFile } from '#core/library/read-files.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Alike } from './alike.ts';
import { applyAllowances } from './allowances.ts';
import { lintContext } from './context.ts';
import type { Rule } from './rule.ts';
import { lintRules } from './rules/index.ts';
import { type LintProblem, lintEntry } from './run.ts';
import { lintUnread } from './unread.ts';

export type LintOptions = {
  policy: Policy;
  /** ISO date: which tries are due, which dates are still to come. */
  today: string;
  /** Everything that could be read; the files to lint are among it. */
  library: readonly AnyEntry[];
  /** Files that gave no entry: they are looked through for people all the same. */
  unread?: readonly UnreadFile[];
  /** True when pages are made: only rules that can keep a file out run, and none that other files or the calendar can change. */
  publishing?: boolean;
  /** Where the library holds only some files: all texts held against each other. */
  alike?: () => Alike;
  /** The tree of a file's body, where it was kept. */
  treeOf?: (entry: AnyEntry) => Root | undefined;
  rules?: readonly Rule[];
  /** Called before each file with its number. */
  done?: (count: number) => void;
};

/** Whether a rule can take a page down: one that refuses, and for what the file itself says. */
const canRefuse = ({ severity, leansOnOthers }: Rule): boolean => severity === 'error' && !leansOnOthers;

/** What the rules say about some files of a library, file by file: for the build, the check, the editor and the bot. */
export function lint(entries: readonly AnyEntry[], options: LintOptions): LintProblem[] {
  const { library, unread = [], publishing = false, rules = lintRules, treeOf, done, ...facts } = options;
  const context = lintContext({ ...facts, entries: library });
  const asked = new Set(publishing ? rules.filter(canRefuse) : rules);
  const running = [...asked];
  const passedOver = lintRules.filter((rule) => !asked.has(rule));
  const found = entries.flatMap((entry, count) => {
    done?.(count);
    return applyAllowances(entry, lintEntry(entry, running, context, treeOf?.(entry)), passedOver);
  });
  return [...found, ...unread.flatMap((file) => lintUnread(file, running, context))];
}
