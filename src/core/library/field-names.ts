import { z } from 'zod';
import { type Kind, kindNames, kinds } from '#core/model/kinds.ts';
import { tombstone } from '#core/model/writeup.ts';

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

/** A kind of file, or what is left of a write-up that was withdrawn. */
export type Described = Kind | 'tombstone';

const schemas = new Map<Described, FieldSchema>();

const schemaOf = (kind: Described): FieldSchema => {
  const known = schemas.get(kind);
  if (known) return known;
  const source = kind === 'tombstone' ? tombstone : kinds[kind].schema;
  const made = z.toJSONSchema(source, { io: 'input', unrepresentable: 'any' }) as FieldSchema;
  schemas.set(kind, made);
  return made;
};

const branches = (schema: FieldSchema): FieldSchema[] => [schema, ...(schema.anyOf ?? []).flatMap(branches)];

function within(schema: FieldSchema, part: string | number): FieldSchema[] {
  if (typeof part === 'string') return [schema.properties?.[part] ?? []].flat();
  const item = schema.prefixItems?.[part] ?? schema.items;
  return typeof item === 'object' ? [item] : [];
}

/** What the schema of a kind of file says of a field, such as `['findings', 0, 'measure']`; each branch where there is a choice. */
export function schemasAt(kind: Described, path: readonly (string | number)[]): FieldSchema[] {
  if (kind !== 'tombstone' && !kindNames.includes(kind)) return [];
  let here = branches(schemaOf(kind));
  for (const part of path) here = here.flatMap((schema) => within(schema, part)).flatMap(branches);
  return here;
}

/** The field names a kind of file may have at a path. */
export const fieldNames = (kind: Described, path: readonly (string | number)[]): string[] =>
  schemasAt(kind, path).flatMap((schema) => Object.keys(schema.properties ?? {}));
