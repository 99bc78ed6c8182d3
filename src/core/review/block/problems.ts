import type { z } from 'zod';
import { closest } from '#core/model/closest.ts';
import { confidences, safeguardings } from '#core/model/rating.ts';
import { type FieldName, fields } from './fields.ts';
import type { BlockProblem, Typed } from './sort.ts';

const choices: Partial<Record<FieldName, readonly string[]>> = {
  confidence: confidences,
  safeguarding: safeguardings,
};

/** A value that can be repeated in a message without calling anybody or drawing anything; else nothing. */
const repeatable = (value: string): string => (/^[\p{L}\p{N} .,%/+-]{1,30}$/u.test(value) ? ` ${value}` : '');

function unexpected(field: FieldName, typed: string): string {
  const { expected, example, required } = fields[field];
  const near = closest(typed, choices[field] ?? [], 1)[0];
  const type = `Type \`${near ? `${field}: ${near}` : example}\`${required ? '.' : ', or leave it out.'}`;
  return `Unexpected ${field}${repeatable(typed)}, expected ${expected}. ${type}`;
}

function wording(issue: z.core.$ZodIssue, field: FieldName, typed: string | undefined): string {
  const { expected, example } = fields[field];
  if (typed === undefined) return `Missing ${field}, expected ${expected}. Type \`${example}\`.`;
  if (issue.code === 'custom') return issue.message.replace('Unexpected', `In ${field}: unexpected`);
  if (issue.code === 'too_big' && fields[field].words)
    return `Unexpected ${typed.length} characters in ${field}, expected at most ${issue.maximum}. Shorten it: what matters most is enough.`;
  return unexpected(field, typed);
}

/** What a schema finds wrong in the values of typed fields, in words: one problem a field, at the line of its key. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  values: object,
  typed: Typed,
  line: number,
): BlockProblem[] {
  const first = issues.filter((issue, i) => issues.findIndex(({ path }) => path[0] === issue.path[0]) === i);
  return first.map((issue) => {
    const field = issue.path[0] as FieldName;
    const at = typed.values.get(field);
    const text = Object.hasOwn(values, field) ? at?.text : undefined;
    return { field, line: at?.line ?? line, message: wording(issue, field, text) };
  });
}
