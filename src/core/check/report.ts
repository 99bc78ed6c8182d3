import type { LintProblem } from '#core/lint/run.ts';
import type { Problem } from '#core/model/problem.ts';

/** What a check says: the files looked at, what was found, and how much of it. */
export type CheckReport = {
  files: readonly string[];
  findings: readonly LintProblem[];
  summary: { errors: number; warnings: number; ms: number };
};

/** The text of a file by its path; undefined where it could not be read as text. */
export type TextOf = (path: string) => string | undefined;

/** A way of printing a report. */
export type Format = (report: CheckReport, textOf: TextOf) => string;

/** Adds up a check that took `ms` milliseconds. */
export function reportOf(
  { files, findings }: { files: readonly string[]; findings: readonly LintProblem[] },
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
