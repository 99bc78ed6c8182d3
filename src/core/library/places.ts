import type { Problem } from '#core/model/problem.ts';

/** Errors first by place in the file, files in the order of their paths: the order people read. */
export const inReadingOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );

/** The paths that have at least one error. */
export const brokenPaths = (problems: readonly Problem[]): Set<string> =>
  new Set(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path));
