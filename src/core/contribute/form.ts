import type { FieldSchema } from '#core/library/field-schema.ts';
import { label } from '#core/model/label.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Form, Option } from './question.ts';

/** Values of a closed list as options. */
export const optionsOf = (values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: label(value) }));

type Limited = FieldSchema & { limit?: keyof Policy['limits'] };

/** The form of answer that a field takes; how long a title may be is for the policy to say. */
export function formOf(schema: Limited, limits: Policy['limits']): Form {
  const item = typeof schema.items === 'object' ? schema.items : undefined;
  if (schema.const === true || schema.type === 'boolean') return { is: 'yes-no' };
  if (schema.enum) return { is: 'one', of: optionsOf(schema.enum.map(String)) };
  if (schema.type === 'integer' || schema.type === 'number')
    return { is: 'number', whole: schema.type === 'integer' };
  if (schema.type === 'string')
    return schema.limit ? { is: 'line', most: limits[schema.limit] } : { is: 'line' };
  if (schema.prefixItems?.every(({ type }) => type === 'integer')) return { is: 'ages' };
  if (item?.enum) return { is: 'several', of: optionsOf(item.enum.map(String)) };
  return item?.type === 'string' ? { is: 'list' } : { is: 'whole' };
}
