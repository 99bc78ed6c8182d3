import type { z } from 'zod';
import { didYouMean } from '#core/model/closest.ts';
import type { Problem } from '#core/model/problem.ts';
import type { Position } from './entry.ts';

type Issue = z.core.$ZodIssue;
type FieldPath = (string | number)[];

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** `findings.0.treated.n` as people write it: `findings[1] › treated › n` with places counted from 1. */
export const fieldName = (path: FieldPath): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : part))
    .join(' › ')
    .replaceAll(' › [', '[');

const kindsOfValue: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each entry on its own line after "- ", or [a, b])',
  object: 'fields (name: value)',
  tuple: 'a list of two, such as [7, 11]',
  null: 'null',
};

const at = (value: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      inner !== null && typeof inner === 'object' && Object.hasOwn(inner, part)
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );

const listed = (words: readonly unknown[]): string =>
  words.length > 12
    ? `one of ${words.slice(0, 12).join(', ')} … (the field guide lists all ${words.length})`
    : `one of ${words.join(', ')}`;

const sizes: Record<string, string> = { string: 'characters', array: 'entries', number: '', int: '' };

function wording(issue: Issue, found: unknown, known: readonly string[]): string {
  const name = fieldName(issue.path as FieldPath);
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? `Missing "${name}", expected ${kindsOfValue[issue.expected] ?? issue.expected}.`
        : `Unexpected ${show(found)} in "${name}", expected ${kindsOfValue[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      if (found === undefined) return `Missing "${name}", expected ${listed(issue.values)}.`;
      return `Unexpected ${show(found)} in "${name}", expected ${listed(issue.values)}.${
        typeof found === 'string'
          ? didYouMean(
              found,
              issue.values.filter((v) => typeof v === 'string'),
            )
          : ''
      }`;
    case 'unrecognized_keys':
      return issue.keys
        .map(
          (key) =>
            `Unexpected field "${fieldName([...(issue.path as FieldPath), key])}".${didYouMean(key, known)}`,
        )
        .join(' ');
    case 'too_small':
      return `Unexpected ${show(found)} in "${name}", expected at least ${issue.minimum} ${sizes[issue.origin] ?? ''}`
        .trimEnd()
        .concat('.');
    case 'too_big':
      return `Unexpected ${show(found)} in "${name}", expected at most ${issue.maximum} ${sizes[issue.origin] ?? ''}`
        .trimEnd()
        .concat('.');
    default:
      return found === undefined || typeof found === 'object'
        ? `In "${name}": ${issue.message}.`
        : `Unexpected ${show(found)} in "${name}", ${issue.message}.`;
  }
}

/** The deepest issues of a union: of the branch that went furthest, so the message speaks of the real fault. */
const flatten = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const reach = (branch: Issue[]) => Math.max(...branch.map(({ path }) => path.length), 0);
  const best = issue.errors.reduce((a, b) => (reach(b as Issue[]) > reach(a as Issue[]) ? b : a)) as Issue[];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
};

/**
 * The faults a schema finds in a file, in words, each at its line.
 *
 * `knownFields` lists the field names a schema allows at a path, for "did you mean".
 */
export function schemaProblems(
  path: string,
  data: unknown,
  issues: readonly Issue[],
  locate: (field: FieldPath) => Position,
  knownFields: (field: FieldPath) => readonly string[],
): Problem[] {
  return issues.flatMap(flatten).map((issue) => {
    const field = issue.path as FieldPath;
    const target = issue.code === 'unrecognized_keys' ? [...field, issue.keys[0] as string] : field;
    return {
      path,
      ...locate(target),
      ruleId: issue.code === 'unrecognized_keys' ? 'unknown-field' : 'field',
      severity: 'error',
      message: wording(issue, at(data, field), knownFields(field)),
    };
  });
}
