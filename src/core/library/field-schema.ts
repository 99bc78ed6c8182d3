import type { z } from 'zod';

/** As much of a JSON Schema as is needed to say what may stand in a field. */
export type FieldSchema = {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  description?: string;
  examples?: unknown[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema | boolean;
  prefixItems?: FieldSchema[];
  anyOf?: FieldSchema[];
};

type Schema = z.core.$ZodType;

/** What a schema checks of a value beside its type. A format is its own first check. */
const checksOf = ({ _zod: { def } }: Schema): z.core.$ZodChecks['_zod']['def'][] =>
  [...('check' in def ? [{ _zod: { def } }] : []), ...(def.checks ?? [])].map(
    (check) => (check as z.core.$ZodChecks)._zod.def,
  );

/** Bounds that a number may reach; one that it may only come near is not told. */
function numberOf(schema: Schema): FieldSchema {
  const checks = checksOf(schema);
  const isInteger = checks.some((one) => one.check === 'number_format' && /int/.test(one.format));
  const edge = isInteger ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY;
  const bounds = (check: 'greater_than' | 'less_than') =>
    checks.filter((one) => one.check === check) as z.core.$ZodCheckLessThanDef[];
  const low = bounds('greater_than').toSorted((a, b) => Number(b.value) - Number(a.value))[0];
  const high = bounds('less_than').toSorted((a, b) => Number(a.value) - Number(b.value))[0];
  const [minimum, maximum] = [low?.value ?? -edge, high?.value ?? edge].map(Number);
  return {
    type: isInteger ? 'integer' : 'number',
    ...(low?.inclusive !== false && Number.isFinite(minimum) && { minimum }),
    ...(high?.inclusive !== false && Number.isFinite(maximum) && { maximum }),
  } as FieldSchema;
}

function textOf(schema: Schema): FieldSchema {
  const patterns = checksOf(schema).flatMap((one) =>
    one.check === 'string_format' && one.pattern ? [one.pattern.source] : [],
  );
  return { type: 'string', ...(patterns.length === 1 && { pattern: patterns[0] as string }) };
}

const fieldsOf = (shape: Readonly<Record<string, Schema>>): FieldSchema => {
  const fields = Object.entries(shape);
  const required = fields.filter(([, { _zod }]) => _zod.optin === undefined).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchemaOf(field)])),
    ...(required.length > 0 && { required }),
  };
};

function constOf(values: readonly unknown[]): FieldSchema {
  const [value] = values;
  const type = value === null ? 'null' : (typeof value as 'string');
  return values.length === 1 ? { type, const: value } : { type, enum: [...values] };
}

function shapeOf(schema: Schema): FieldSchema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textOf(schema);
    case 'number':
      return numberOf(schema);
    case 'boolean':
    case 'null':
      return { type: def.type };
    case 'enum':
      return { type: 'string', enum: Object.values(def.entries) };
    case 'literal':
      return constOf(def.values);
    case 'object':
      return fieldsOf(def.shape);
    case 'record':
      return { type: 'object' };
    case 'array':
      return { type: 'array', items: fieldSchemaOf(def.element) };
    case 'tuple':
      return { type: 'array', prefixItems: def.items.map(fieldSchemaOf), items: false };
    case 'union':
      return { anyOf: def.options.map(fieldSchemaOf) };
    case 'nullable':
      return { anyOf: [fieldSchemaOf(def.innerType), { type: 'null' }] };
    case 'optional':
    case 'default':
    case 'prefault':
      return fieldSchemaOf(def.innerType);
    default:
      return {};
  }
}

/**
 * What a schema says of the fields that people type, as JSON Schema has it: the part of `z.toJSONSchema` that is shown to people,
 * without what it is for the rest (half of zod, to a browser). What is noted of a schema (`meta`) is kept.
 */
export function fieldSchemaOf(schema: Schema): FieldSchema {
  const { id: _, ...noted } = (schema as z.ZodType).meta() ?? {};
  return { ...shapeOf(schema), ...noted } as FieldSchema;
}
