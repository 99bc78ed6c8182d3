import { optionsOf } from '#core/contribute/form.ts';
import { partsOf } from '#core/contribute/paths.ts';
import type { Option } from '#core/contribute/question.ts';
import { schemasAt } from '#core/library/field-names.ts';
import type { FieldSchema } from '#core/library/field-schema.ts';
import type { FormKind } from './form.ts';
import type { FormQuestion } from './question.ts';

/** What an answer looks like: text, a choice, several, yes or no, or lines that are entries of a list. */
export type AnswerShape =
  | { is: 'line' }
  | { is: 'lines' }
  | { is: 'each'; field: string }
  | { is: 'one'; of: readonly Option[] }
  | { is: 'several'; of: readonly Option[] }
  | { is: 'yes-no'; of: readonly Option[] };

const yesNo: readonly Option[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

const schemas = (kind: FormKind, path: readonly (string | number)[]): FieldSchema[] =>
  kind === 'files' ? [] : schemasAt(kind, path);

/** What the content model says of a question's field; undefined for a part of the text, and for the practice it is about. */
export const schemaOf = (kind: FormKind, { key }: FormQuestion): FieldSchema | undefined =>
  schemas(kind, partsOf(key))[0];

/** Whether an answer is needed: what the question says, else whether the field and all that it is in are. */
export function isRequired(kind: FormKind, { key, required }: FormQuestion): boolean {
  if (required !== undefined) return required;
  const parts = partsOf(key);
  return parts.every((part, place) =>
    schemas(kind, parts.slice(0, place)).some((holder) => holder.required?.includes(String(part))),
  );
}

/** What an answer to a question looks like. Throws when there is neither such a field nor such a part of the text. */
export function answerShape(kind: FormKind, question: FormQuestion): AnswerShape {
  const { key, one, several, lines, each, values } = question;
  if (one) return { is: 'one', of: one };
  if (several) return { is: 'several', of: several };
  if (each !== undefined) return { is: 'each', field: each };
  if (lines) return { is: 'lines' };
  if (key === 'owner') return { is: 'line' };
  const schema = schemaOf(kind, question);
  if (!schema && /^[a-z-]+$/.test(key)) return { is: 'lines' };
  if (!schema) throw new Error(`There is no field ${key} in a ${kind}.`);
  const item = typeof schema.items === 'object' ? schema.items : undefined;
  if (schema.const === true || schema.type === 'boolean') return { is: 'yes-no', of: yesNo };
  if (schema.enum) return { is: 'one', of: optionsOf((values ?? schema.enum).map(String)) };
  if (item?.enum) return { is: 'several', of: optionsOf(item.enum.map(String)) };
  return { is: item?.type === 'string' && !item.pattern ? 'lines' : 'line' };
}
