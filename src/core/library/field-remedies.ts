import type { z } from 'zod';
import { closest, didYouMean } from '#core/model/closest.ts';
import { asYaml, exampleOf } from './field-examples.ts';
import { meantBy, numberIn } from './field-guesses.ts';
import type { FieldSchema } from './field-schema.ts';

/** One thing a schema found: where, what stands there, and what the schema says of the field. */
export type Fault = {
  issue: z.core.$ZodIssue;
  field: readonly (string | number)[];
  found: unknown;
  schema: FieldSchema | undefined;
  required: boolean;
};

/** The line to type: the name of the field and a value; within a list the value alone. */
const line = (field: Fault['field'], value: unknown): string => {
  const last = field.at(-1);
  return typeof last === 'string' ? `${last}: ${asYaml(value)}` : asYaml(value);
};

/** The line with something of the right shape in it, and what the field means. */
function forInstance({ field, schema }: Fault): string {
  const { description } = schema ?? {};
  const meaning = description ? ` (${description.charAt(0).toLowerCase()}${description.slice(1)})` : '';
  return `Type for instance ${line(field, exampleOf(schema))}${meaning}.`;
}

const orDelete = ({ required, field }: Fault): string =>
  required || typeof field.at(-1) === 'number' ? '' : ' Or delete the line: left out means not known.';

/** The words of a list that a person put into one text, where the list takes each of them. */
function entriesIn(text: string, { items }: FieldSchema): string[] {
  const item = typeof items === 'object' ? items : undefined;
  const parts = text.split(/\s*(?:[,;]|\band\b)\s*/).filter(Boolean);
  if (!item?.enum && !item?.pattern) return [text];
  return parts.map((part) => meantBy(part, item) ?? part);
}

function ofAnotherType(fault: Fault): string {
  const { field, found, schema } = fault;
  const type = (line_: unknown) => `Type ${line(field, line_)}.`;
  if (found === undefined || found === null)
    return forInstance(fault) + (found === null ? orDelete(fault) : '');
  if (schema?.type === 'array' && !schema.prefixItems && typeof found !== 'object')
    return `Put it in square brackets: ${line(field, entriesIn(String(found), schema))}.`;
  if (Array.isArray(found) && schema?.type !== 'array')
    return found.length === 1 ? type(found[0]) : `Keep one of them. ${forInstance(fault)}`;
  if (schema?.type === 'string' && typeof found !== 'object')
    return `Put quotes round it: ${typeof field.at(-1) === 'string' ? `${field.at(-1)}: ` : ''}"${found}".`;
  if ((schema?.type === 'integer' || schema?.type === 'number') && typeof found === 'string') {
    const number = numberIn(found);
    const fits = number !== undefined && (schema.type === 'number' || Number.isInteger(number));
    return fits
      ? `${type(number)} Digits alone, without quotes or words.`
      : forInstance(fault) + orDelete(fault);
  }
  if (schema?.type === 'integer' && typeof found === 'number') return 'Write it without a fraction.';
  if (schema?.type === 'boolean' && typeof found === 'string')
    return type(!/^(?:no|n|off|false|0)$/i.test(found.trim()));
  return forInstance(fault) + orDelete(fault);
}

function ofAnotherWord(fault: Fault, values: readonly unknown[]): string {
  const { field, found, schema } = fault;
  if (found === undefined || found === null)
    return forInstance(fault) + (found === null ? orDelete(fault) : '');
  if (values.length === 1) return `Type ${line(field, values[0])}.${orDelete(fault)}`;
  if (Array.isArray(found) && found.length === 1) return `Type ${line(field, found[0])}.`;
  if (typeof found !== 'string') return forInstance(fault);
  const words = values.filter((value) => typeof value === 'string');
  const meant = meantBy(found, schema);
  const [nearest] = meant === undefined ? closest(found, words) : [meant];
  return nearest === undefined
    ? `Choose one of them: ${line(field, words[0])}, for instance.`
    : `${meant === undefined ? `${didYouMean(found, words).trim()} ` : ''}Type ${line(field, nearest)}.`;
}

function ofAnotherSize(fault: Fault, most: number | undefined): string {
  const { found, schema } = fault;
  if (most !== undefined && (typeof found === 'string' || Array.isArray(found)))
    return `Take out ${found.length - most}.`;
  if (typeof found !== 'number') return forInstance(fault);
  const { minimum, maximum } = schema ?? {};
  const range =
    minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
      ? `from ${minimum} to ${maximum}`
      : minimum !== undefined
        ? `of ${minimum} or more`
        : `of at most ${maximum}`;
  return `Type a number ${range}.${orDelete(fault)}`;
}

function ofAnotherShape(fault: Fault): string {
  const { issue, field, found, schema } = fault;
  if (/^expected (?:no |[\w ]+ only )/.test(issue.message) && found !== undefined) return 'Delete it here.';
  if (/^expected each entry once/.test(issue.message) && Array.isArray(found))
    return `Type ${line(field, [...new Set(found)])}.`;
  if (Array.isArray(found) && schema?.prefixItems) return `Type ${line(field, found.toReversed())}.`;
  const meant = typeof found === 'string' ? meantBy(found, schema) : undefined;
  if (meant !== undefined) return `Type ${line(field, meant)}.`;
  return found === undefined || typeof found === 'string'
    ? forInstance(fault)
    : 'Change one to fit the other.';
}

/** What to type instead, in one sentence or two. */
export function remedyFor(fault: Fault): string {
  const { issue } = fault;
  switch (issue.code) {
    case 'invalid_type':
      return ofAnotherType(fault);
    case 'invalid_value':
      return ofAnotherWord(fault, issue.values);
    case 'too_small':
      return ofAnotherSize(fault, undefined);
    case 'too_big':
      return ofAnotherSize(fault, Number(issue.maximum));
    default:
      return ofAnotherShape(fault);
  }
}
