import type { RuleDocument } from '#core/lint/rule.ts';
import type { Problem } from '#core/model/problem.ts';
import { rulesAboutPeople, withoutPeople } from './hidden.ts';
import type { Format } from './report.ts';
import type { RuleAddress } from './rule-page.ts';

/** Columns of a line that are shown: a window of this width round the fault. */
const WIDTH = 120;

/** The line a problem is on, with its neighbours and a pointer; nothing where the text is not known. */
function frame({ line, column, endLine, endColumn }: Problem, text: string | undefined): string {
  const lines = text?.split('\n') ?? [];
  if (line < 1 || line > lines.length) return '';
  const margin = String(line + 1).length;
  const from = column > WIDTH ? column - Math.floor(WIDTH / 2) : 0;
  const cut = (value: string) => {
    const seen = value.slice(from, from + WIDTH);
    return `${from > 0 && value.length > from ? '…' : ''}${seen}${value.length > from + WIDTH ? '…' : ''}`;
  };
  const row = (number: number) => `    ${String(number).padStart(margin)} | ${cut(lines[number - 1] ?? '')}`;
  const end = endLine === line && endColumn && endColumn > column ? endColumn : column + 1;
  const before = Math.max(0, column - 1 - from) + (from > 0 ? 1 : 0);
  const marks = Math.max(1, Math.min(end - column, WIDTH - before));
  const pointer = `    ${' '.repeat(margin)} | ${' '.repeat(before)}${'^'.repeat(marks)}`;
  return `${[...(line > 1 ? [row(line - 1)] : []), row(line), pointer].join('\n')}\n`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Where to read why a rule is there: once for each that found something. */
function pages(ruleIds: readonly string[], address: RuleAddress): string[] {
  if (ruleIds.length === 0) return [];
  return [`Why, with examples:\n${ruleIds.map((id) => `  ${address(id)}\n`).join('')}`];
}

/** For people: grouped by file, each with the lines it is about, the pages of the rules, and one sentence at the end. */
export const pretty =
  (address: RuleAddress, documents: readonly RuleDocument[]): Format =>
  ({ files, findings, summary }, textOf) => {
    const people = rulesAboutPeople(documents);
    const byFile = Map.groupBy(findings, ({ path }) => path);
    const blocks = [...byFile].map(([path, list]) => {
      const text = withoutPeople(textOf(path) ?? '', list, people);
      return `${path}\n${list
        .map(
          (finding) =>
            `  ${finding.line}:${finding.column}  ${finding.severity}  ${finding.message}  [${finding.ruleId}]\n${frame(finding, text)}`,
        )
        .join('')}`;
    });
    const { errors, warnings } = summary;
    const certain = findings.filter(({ edit }) => edit).length;
    const fixable =
      certain > 0
        ? ` ${certain === 1 ? 'One of them' : `${certain} of them`} can be put right with --fix.`
        : '';
    const end =
      errors === 0 && warnings === 0
        ? `All is well: ${plural(files.length, 'file')} checked.`
        : `${plural(errors, 'error')} and ${plural(warnings, 'warning')} in ${plural(byFile.size, 'file')} of ${files.length}.${errors > 0 ? ' A file with an error is not published.' : ''}${fixable}`;
    const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
    return `${[...blocks, ...pages(rules, address), end].join('\n')}\n`;
  };
