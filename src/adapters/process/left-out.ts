import { readFile } from 'node:fs/promises';
import type { Problem } from '#core/model/problem.ts';
import { changeWaits, notPublished } from '#core/review/published/words.ts';

const shown = 10;

/** A line that says how many warnings there are among some problems; none when there are none. */
export function warningCount(problems: readonly Problem[]): string[] {
  const count = problems.filter(
    ({ severity, ruleId }) => severity === 'warning' && ruleId !== changeWaits,
  ).length;
  if (count === 0) return [];
  return [
    `${count === 1 ? '1 warning' : `${count} warnings`}. To see them, with advice on wording: npm run check`,
  ];
}

/**
 * Lines that say which files the last build left out, and why, which wait for a record and whose move that is, and how many
 * warnings there are: none when all is well.
 */
export async function leftOut(file: string): Promise<string[]> {
  const problems = await read(file);
  const warnings = warningCount(problems).map((line) => `  ${line}`);
  return [...refusedLines(problems), ...waitingLines(problems), ...warnings];
}

function refusedLines(problems: readonly Problem[]): string[] {
  const first = new Map<string, Problem>();
  for (const problem of problems)
    if (problem.severity === 'error' && problem.ruleId !== notPublished && !first.has(problem.path))
      first.set(problem.path, problem);
  if (first.size === 0) return [];
  const lines = [...first.values()].map((one) => `${one.path}:${one.line}: ${one.message}`);
  return [
    `  ${many(first.size, 'file was', 'files were')} left out. To see every problem: npm run check`,
    ...someOf(lines),
  ];
}

function waitingLines(problems: readonly Problem[]): string[] {
  const paths = (rule: string) => [
    ...new Set(problems.filter(({ ruleId }) => ruleId === rule).map(({ path }) => path)),
  ];
  const [missing, changed] = [paths(notPublished), paths(changeWaits)];
  if (missing.length + changed.length === 0) return [];
  const unlisted = `  ${many(missing.length, 'file is', 'files are')} not published: no review record lists these bytes.`;
  const before = `  ${many(changed.length, 'file has', 'files have')} changed since the record: the version agreed on stays up.`;
  return [
    ...(missing.length > 0 ? [unlisted, ...someOf(missing)] : []),
    ...(changed.length > 0 ? [before, ...someOf(changed)] : []),
    '  Whose move: yours, to open a pull request, where there is none (to look at it before: npm run dev);',
    "  the bot's where it was merged: it writes the record within the hour; an editor's where this stays.",
  ];
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const someOf = (lines: readonly string[]): string[] => [
  ...lines.slice(0, shown).map((line) => `    ${line}`),
  ...(lines.length > shown ? [`    … and ${lines.length - shown} more`] : []),
];

async function read(file: string): Promise<Problem[]> {
  try {
    const list: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
