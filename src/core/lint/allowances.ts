import type { AnyEntry } from '#core/library/entry.ts';
import { type Allowance, ruleOn } from './allowance-ruling.ts';
import { meets, rangeOf } from './range.ts';
import type { Rule } from './rule.ts';
import type { LintProblem } from './run.ts';

const allowancesOf = ({ data }: AnyEntry): readonly Allowance[] =>
  ('allowed' in data ? data.allowed : undefined) ?? [];

/** A finding that is allowed stays in the report as a note, with the reason. */
function allowedFor({ edit: _, ...problem }: LintProblem, why: string): LintProblem {
  return {
    ...problem,
    severity: 'note',
    message: `${problem.message} Allowed by the author: ${why.replace(/[.\s]+$/, '')}.`,
  };
}

/** What an allowance repeats of the text: what the same rule only asks about, it need not ask again of that. */
const isQuotation = (problem: LintProblem, allowances: readonly Allowance[], entry: AnyEntry): boolean =>
  problem.severity !== 'error' &&
  allowances.some(
    ({ rule, at }, place) =>
      rule === problem.ruleId &&
      at !== undefined &&
      meets(rangeOf(entry.text, problem), rangeOf(entry.text, entry.locate(['allowed', place, 'at']))),
  );

/**
 * What is left of a file's findings once those that its author allows have become notes, and what is wrong with the
 * allowances. `passedOver` are the rules that were not asked: whether their allowances are needed, nobody knows.
 */
export function applyAllowances(
  entry: AnyEntry,
  problems: LintProblem[],
  passedOver: readonly Rule[],
): LintProblem[] {
  const allowances = allowancesOf(entry);
  if (allowances.length === 0) return problems;
  const silent = new Set(passedOver.map(({ id }) => id));
  const repeated = rangeOf(entry.text, entry.locate(['allowed']));
  const told = problems.filter((problem) => !isQuotation(problem, allowances, entry));
  const why = new Map<LintProblem, string>();
  const faults = allowances.flatMap((allowance, place): LintProblem[] => {
    const found = told.filter((problem) => problem.ruleId === allowance.rule && !why.has(problem));
    const ruling = ruleOn(allowance, found, entry, repeated);
    if ('allows' in ruling) for (const problem of ruling.allows) why.set(problem, allowance.why);
    if ('allows' in ruling || (ruling.ruleId === 'allowance-unused' && silent.has(allowance.rule))) return [];
    const severity = ruling.ruleId === 'allowance-refused' ? 'error' : 'warning';
    return [{ path: entry.path, ...entry.locate(['allowed', place, 'rule']), ...ruling, severity }];
  });
  const noted = told.map((problem) => {
    const reason = why.get(problem);
    return reason === undefined ? problem : allowedFor(problem, reason);
  });
  return [...noted, ...faults];
}
