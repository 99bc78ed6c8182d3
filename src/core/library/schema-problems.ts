import type { z } from 'zod';
import { closest, didYouMean } from '#core/model/closest.ts';
import type { Problem } from '#core/model/problem.ts';
import type { Position } from './entry.ts';
import { type Described, fieldNames, schemasAt } from './field-names.ts';
import { type Fault, remedyFor } from './field-remedies.ts';

type Issue = z.core.$ZodIssue;
type FieldPath = (string | number)[];

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** `findings.0.treated.n` as people write it: `findings[1] › treated › n` with places counted from 1. */
const fieldName = (path: FieldPath): string =>
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

/** What zod calls the shapes that our own schemas give no words for. */
const formats: Record<string, string> = {
  email: 'expected an e-mail address',
  datetime: 'expected a date and time such as "2026-09-14T09:00:00Z"',
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
  words.length === 1
    ? String(words[0])
    : words.length > 12
      ? `one of ${words.slice(0, 12).join(', ')} … (the field guide lists all ${words.length})`
      : `one of ${words.join(', ')}`;

const sizes: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

const sized = (count: number | bigint, origin: string): string => {
  const [one, many] = sizes[origin] ?? ['', ''];
  return `${count} ${Number(count) === 1 ? one : many}`.trimEnd();
};

/** How much there is of what there must be more or less of; a number speaks for itself. */
const amountOf = (found: unknown, origin: string): string =>
  typeof found === 'string' || Array.isArray(found) ? sized(found.length, origin) : show(found);

/** What is wrong, up to what is expected; without a full stop. */
function wrong(issue: Issue, found: unknown): string {
  const name = fieldName(issue.path as FieldPath);
  const unexpected =
    found === undefined
      ? `Missing "${name}"`
      : found === null
        ? `Unexpected empty "${name}"`
        : `Unexpected ${show(found)} in "${name}"`;
  switch (issue.code) {
    case 'invalid_type':
      return `${unexpected}, expected ${kindsOfValue[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${unexpected}, expected ${listed(issue.values)}`;
    case 'too_small':
      return `Unexpected ${amountOf(found, issue.origin)} in "${name}", expected at least ${sized(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `Unexpected ${amountOf(found, issue.origin)} in "${name}", expected at most ${sized(issue.maximum, issue.origin)}`;
    default: {
      const { message } = issue;
      const format = issue.code === 'invalid_format' ? formats[issue.format] : undefined;
      return `${unexpected}, ${message.startsWith('expected ') ? message : (format ?? 'expected what the field guide says of it')}`;
    }
  }
}

/** A field that no schema knows, each with what may have been meant. */
function unknownField(path: FieldPath, key: string, kind: Described): string {
  const known = fieldNames(kind, path);
  const [nearest] = closest(key, known);
  const name = fieldName([...path, key]);
  return nearest === undefined
    ? `Unexpected field "${name}", expected one of ${known.join(', ') || 'none'}. Delete it, or give it its name from the field guide.`
    : `Unexpected field "${name}", expected one that the field guide lists.${didYouMean(key, known)} Type ${nearest}: in place of ${key}:.`;
}

/** The deepest issues of a union: of the branch that went furthest, so the message speaks of the real fault. */
const flatten = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const reach = (branch: Issue[]) => Math.max(...branch.map(({ path }) => path.length), 0);
  const best = issue.errors.reduce((a, b) => (reach(b as Issue[]) > reach(a as Issue[]) ? b : a)) as Issue[];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
};

/** The faults a schema finds in a file of a kind, in words, each at its line: what is wrong, what is expected, what to type. */
export function schemaProblems(
  path: string,
  data: unknown,
  issues: readonly Issue[],
  locate: (field: FieldPath) => Position,
  kind: Described,
): Problem[] {
  const problem = (field: FieldPath, ruleId: 'unknown-field' | 'field', message: string): Problem => ({
    ...{ path, ...locate(field), ruleId, severity: 'error', message },
  });
  return issues.flatMap(flatten).flatMap((issue) => {
    const field = issue.path as FieldPath;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        problem([...field, key], 'unknown-field', unknownField(field, key, kind)),
      );
    const found = at(data, field);
    const parents = schemasAt(kind, field.slice(0, -1));
    const fault: Fault = {
      ...{ issue, field, found, schema: schemasAt(kind, field)[0] },
      required: parents.some(({ required }) => required?.includes(String(field.at(-1)))),
    };
    return [problem(field, 'field', `${wrong(issue, found)}. ${remedyFor(fault)}`)];
  });
}
