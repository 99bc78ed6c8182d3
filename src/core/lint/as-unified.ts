import type { Root } from 'mdast';
import type { Plugin, Preset } from 'unified';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import type { Severity } from '#core/model/problem.ts';
import type { RuleDocument } from './rule.ts';
import type { LintProblem } from './run.ts';

/** What the check finds in a file as an editor holds it, saved or not. */
export type FindingsOf = (file: VFile) => Promise<readonly LintProblem[]>;

const found = new WeakMap<VFile, readonly LintProblem[]>();
const severities = new WeakMap<object, Severity>();
const fatal = { error: true, warning: false, note: null } as const;

/** Checks a file once for all rules: by the parser that renders, not the tree that the editor's own made. */
const look: Plugin<[FindingsOf], Root> = (findingsOf) => async (_tree, file) => {
  found.set(file, await findingsOf(file));
};

/** Words to put in place of what is marked, where that is certain. */
const expectedOf = ({ edit, line, column, endLine, endColumn }: LintProblem): string[] | undefined => {
  const same = edit && edit.line === line && edit.column === column;
  return same && edit.endLine === endLine && edit.endColumn === endColumn ? [edit.text] : undefined;
};

/** A rule as an ordinary unified-lint rule, which tells what was found under its name. `url` is its page. */
function asUnified({ id }: RuleDocument, url: string): Plugin<[], Root> {
  return lintRule<Root, undefined>({ origin: `worked-here:${id}`, url }, (_tree, file) => {
    for (const finding of found.get(file) ?? []) {
      if (finding.ruleId !== id) continue;
      const { line, column, endLine = line, endColumn = column } = finding;
      const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
      const message = file.message(finding.message, line > 0 ? { place } : {});
      message.expected = expectedOf(finding);
      severities.set(message, finding.severity);
    }
  }) as Plugin<[], Root>;
}

/** The same rule may refuse one thing and only ask about another; unified-lint knows one severity for each rule. */
const eachItsSeverity: Plugin<[], Root> = () => (_tree, file) => {
  for (const message of file.messages) {
    const severity = severities.get(message);
    if (severity) message.fatal = fatal[severity] ?? undefined;
  }
};

/** "Format document" changes nothing: printed from a Markdown tree, front matter and components would not survive. */
const unchanged: Plugin<[], Root, string> = function unchanged() {
  this.compiler = (_tree, file) => String(file);
};

/** Rules as a preset for the remark language server and remark-cli. `address` gives the page of a rule. */
export const remarkPreset = (
  rules: readonly RuleDocument[],
  findingsOf: FindingsOf,
  address: (ruleId: string) => string,
): Preset => ({
  plugins: [
    [look, findingsOf],
    ...rules.map((rule) => asUnified(rule, address(rule.id))),
    eachItsSeverity,
    unchanged,
  ],
});
