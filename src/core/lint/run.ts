import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import type { Problem } from '#core/model/problem.ts';
import type { LintContext } from './context.ts';
import { placeOf } from './place.ts';
import { readTree } from './read-file.ts';
import type { Rule } from './rule.ts';

/** Text to put in place of what stands at a place, where the remedy is certain. */
export type Edit = { line: number; column: number; endLine: number; endColumn: number; text: string };

/** A problem that may know its own remedy. */
export type LintProblem = Problem & { edit?: Edit };

/**
 * What the rules say about one file: the same in the build, the terminal, the editor and the bot.
 *
 * `context` is shared by all files of a run; `known` is the tree of the file's body, where it was kept.
 */
export function lintEntry(
  entry: AnyEntry,
  rules: readonly Rule[],
  context: LintContext,
  known?: Root,
): LintProblem[] {
  const { body, tree } = readTree(entry, known);
  return rules.flatMap(({ id, severity, check }) => {
    const found: LintProblem[] = [];
    check({ entry, body, tree, context }, ({ at, message, severity: own, fix }) => {
      const { line, column, endLine, endColumn } = placeOf(at, entry);
      const edge = fix && placeOf(fix.at ?? at, entry);
      found.push({
        ...{ path: entry.path, line, column, ruleId: id, severity: own ?? severity, message },
        ...(endLine !== undefined && endColumn !== undefined && { endLine, endColumn }),
        ...(fix &&
          edge?.endLine !== undefined &&
          edge.endColumn !== undefined && {
            edit: {
              ...{ line: edge.line, column: edge.column, text: fix.text },
              ...{ endLine: edge.endLine, endColumn: edge.endColumn },
            },
          }),
      });
    });
    return found;
  });
}
