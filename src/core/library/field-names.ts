import { type Kind, kindNames, kinds } from '#core/model/kinds.ts';
import { tombstone } from '#core/model/writeup.ts';
import { type FieldSchema, fieldSchemaOf } from './field-schema.ts';

/** A kind of file, or what is left of a write-up that was withdrawn. */
export type Described = Kind | 'tombstone';

const schemas = new Map<Described, FieldSchema>();

const schemaOf = (kind: Described): FieldSchema => {
  const known = schemas.get(kind);
  if (known) return known;
  const made = fieldSchemaOf(kind === 'tombstone' ? tombstone : kinds[kind].schema);
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
