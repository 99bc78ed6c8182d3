import type { AnyEntry } from '#core/library/entry.ts';
import { didYouMean } from '#core/model/closest.ts';
import { meets, type Range, rangeOf } from './range.ts';
import { allRules, lintRules } from './rules/index.ts';
import type { LintProblem } from './run.ts';

/** A finding that its author has looked at and left: one rule at one place, with the reason. */
export type Allowance = { rule: string; at?: string | undefined; why: string };

/** Families whose errors nobody can allow: they protect people who are not asked. */
const PROTECTED = new Set<string>(['privacy', 'safety', 'images']);

/** Every place of some words in a text, however its lines are broken; not where allowances repeat them. */
function placesOfWords(words: string, { text }: AnyEntry, repeated: Range): Range[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(?:\\s|^[ \\t]*>)+');
  return [...text.matchAll(new RegExp(pattern, 'gim'))]
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
    .filter((range) => !meets(range, repeated));
}

const placeKey = ({ line, column }: LintProblem): string => `${line}:${column}`;

/** What an allowance covers, or why it does not. */
export type Ruling =
  | { allows: LintProblem[] }
  | { ruleId: 'allowance-refused' | 'allowance-unused'; message: string };

const refused = (message: string): Ruling => ({ ruleId: 'allowance-refused', message });
const unused = (message: string): Ruling => ({ ruleId: 'allowance-unused', message });

function unknown({ rule }: Allowance): Ruling {
  const known = allRules.map(({ id }) => id);
  return unused(
    `Unexpected rule "${rule}", expected one that the check names.${didYouMean(rule, known)} Copy the name from the [ ] at the end of the finding.`,
  );
}

/** What of `found`, all that its rule says of the file, an allowance covers. */
export function ruleOn(
  allowance: Allowance,
  found: readonly LintProblem[],
  entry: AnyEntry,
  repeated: Range,
): Ruling {
  const { rule: id, at } = allowance;
  const rule = lintRules.find((one) => one.id === id);
  if (!rule && !allRules.some((one) => one.id === id)) return unknown(allowance);
  if (!rule || rule.firm)
    return refused(
      `Unexpected allowance of "${id}", expected the file to be put right: no reason makes up for it. Delete the allowance and do what the finding says.`,
    );
  const words = at === undefined ? undefined : placesOfWords(at, entry, repeated);
  const covered = found.filter(
    (problem) => !words || words.some((range) => meets(range, rangeOf(entry.text, problem))),
  );
  const count = new Set(covered.map(placeKey)).size;
  const where = at === undefined ? '' : ` at "${at}"`;
  if (count === 0)
    return unused(
      `Unexpected allowance of "${id}"${where}, expected one of a finding there is. ${
        found.length > 0
          ? 'Copy the words of that place as they stand after at:.'
          : 'Delete it: the check finds nothing of the kind any more.'
      }`,
    );
  if (count > 1)
    return unused(
      `Unexpected allowance of "${id}" for ${count} places, expected one place each. ${
        at === undefined
          ? 'Type at: and the words of the one that is meant'
          : 'Give more of the words round it after at:'
      }; the others need a change, or an allowance of their own.`,
    );
  if (PROTECTED.has(rule.family) && covered.some(({ severity }) => severity === 'error'))
    return refused(
      `Unexpected allowance of an error of ${rule.family}, expected the text to be changed: nobody can allow it for those it would harm. Delete the allowance and do what the finding says.`,
    );
  return { allows: covered };
}
