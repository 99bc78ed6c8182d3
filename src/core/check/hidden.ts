import type { RuleDocument } from '#core/lint/rule.ts';
import type { Problem } from '#core/model/problem.ts';

/** The rules about what may tell of a pupil, by their ids. */
export const rulesAboutPeople = (documents: readonly RuleDocument[]): ReadonlySet<string> =>
  new Set(documents.filter(({ family }) => family === 'privacy').map(({ id }) => id));

/** Some text, without line ends, as blocks of the same length. */
const covered = (text: string): string => '█'.repeat(text.length);

/**
 * The text with what may tell of a pupil covered, for output that others can read, such as a public log. Places stay where
 * they are; a finding without an end covers the rest of its line.
 */
export function withoutPeople(
  text: string,
  findings: readonly Problem[],
  aboutPeople: ReadonlySet<string>,
): string {
  const lines = text.split('\n');
  for (const { ruleId, line, column, endLine = line, endColumn } of findings) {
    if (!aboutPeople.has(ruleId)) continue;
    for (let at = line; at <= endLine; at += 1) {
      const whole = lines[at - 1];
      if (whole === undefined) continue;
      const from = at === line ? Math.max(0, column - 1) : 0;
      const to = at === endLine && endColumn !== undefined ? endColumn - 1 : whole.length;
      lines[at - 1] = whole.slice(0, from) + covered(whole.slice(from, to)) + whole.slice(to);
    }
  }
  return lines.join('\n');
}
