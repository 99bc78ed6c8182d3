import type { Problem } from '#core/model/problem.ts';

/** What a check says: the files looked at, what was found, and how much of it. */
export type CheckReport = {
  files: readonly string[];
  findings: readonly Problem[];
  summary: { errors: number; warnings: number; ms: number };
};

const plain = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');

/**
 * Only the files and problems under the paths given; everything when none is given. A path may be given from the content
 * folder or with that folder's name in front. Throws, naming it, when a path matches nothing.
 */
export function within(
  files: readonly string[],
  problems: readonly Problem[],
  wanted: readonly string[],
  contentFolder: string,
): { files: readonly string[]; findings: readonly Problem[] } {
  if (wanted.length === 0) return { files, findings: problems };
  const root = plain(contentFolder);
  const name = root.split('/').at(-1) as string;
  const prefixes = wanted.map((path) => {
    const given = plain(path);
    const below = [`${root}/`, `${name}/`].find((start) => given.startsWith(start));
    return given === root || given === name ? '' : given.slice(below?.length ?? 0);
  });
  const under = (path: string, prefix: string) =>
    prefix === '' || path === prefix || path.startsWith(`${prefix}/`);
  prefixes.forEach((prefix, place) => {
    if (![...files, ...problems.map(({ path }) => path)].some((path) => under(path, prefix)))
      throw new Error(
        `There is nothing at "${wanted[place]}". Give a path such as content/practices/my-practice.`,
      );
  });
  const chosen = (path: string) => prefixes.some((prefix) => under(path, prefix));
  return { files: files.filter(chosen), findings: problems.filter(({ path }) => chosen(path)) };
}

/** Adds up a check that took `ms` milliseconds. */
export function reportOf(
  { files, findings }: { files: readonly string[]; findings: readonly Problem[] },
  ms: number,
): CheckReport {
  const count = (severity: Problem['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files,
    findings,
    summary: { errors: count('error'), warnings: count('warning'), ms: Math.round(ms) },
  };
}

type TextOf = (path: string) => string | undefined;

/** The line a problem is on, with its neighbours and a pointer; nothing where the text is not known. */
function frame({ line, column, endLine, endColumn }: Problem, text: string | undefined): string {
  const lines = text?.split('\n') ?? [];
  if (line < 1 || line > lines.length) return '';
  const width = String(line + 1).length;
  const cut = (value: string) => (value.length > 160 ? `${value.slice(0, 159)}…` : value);
  const row = (number: number) => `    ${String(number).padStart(width)} | ${cut(lines[number - 1] ?? '')}`;
  const end = endLine === line && endColumn && endColumn > column ? endColumn : column + 1;
  const marks = Math.max(1, Math.min(end - column, 160 - column));
  const pointer =
    column <= 160
      ? [`    ${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1))}${'^'.repeat(marks)}`]
      : [];
  const before = line > 1 ? [row(line - 1)] : [];
  return `${[...before, row(line), ...pointer].join('\n')}\n`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function pretty({ files, findings, summary }: CheckReport, textOf: TextOf): string {
  const byFile = Map.groupBy(findings, ({ path }) => path);
  const blocks = [...byFile].map(
    ([path, list]) =>
      `${path}\n${list
        .map(
          (finding) =>
            `  ${finding.line}:${finding.column}  ${finding.severity}  ${finding.message}  [${finding.ruleId}]\n${frame(finding, textOf(path))}`,
        )
        .join('')}`,
  );
  const end =
    summary.errors === 0 && summary.warnings === 0
      ? `All is well: ${plural(files.length, 'file')} checked.`
      : `${plural(summary.errors, 'error')} and ${plural(summary.warnings, 'warning')} in ${plural(byFile.size, 'file')} of ${files.length}.${summary.errors > 0 ? ' A file with an error is not published.' : ''}`;
  return `${[...blocks, end].join('\n')}\n`;
}

/** The ways a report can be printed. */
export const formats: Record<'pretty' | 'json', (report: CheckReport, textOf: TextOf) => string> = {
  pretty,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
