import { type FieldName, fieldNames, fields } from './fields.ts';
import type { Typed } from './sort.ts';
import { unescaped } from './write.ts';

/** Left standing from the example of the review guide: nothing was said. */
const FROM_EXAMPLE = /^(?:…|\.{3})$/;

/** A value as its schema wants it: a number where digits stand, small letters for a choice; undefined: not given. */
function given(field: FieldName, typed: string): unknown {
  if (typed === '' || FROM_EXAMPLE.test(typed)) return undefined;
  if (fields[field].words) return unescaped(typed);
  return /^\d*\.?\d+(?:e-\d+)?$/.test(typed) ? Number(typed) : typed.toLowerCase();
}

/** The values of typed fields, without those that say nothing. */
export function valuesOf(typed: Typed): Partial<Record<FieldName, unknown>> {
  const all = fieldNames.map((name) => [name, given(name, typed.values.get(name)?.text ?? '')] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}
