import { z } from 'zod';
import { type Kind, kindNames, kinds } from '#core/model/kinds.ts';

type JsonSchema = {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
};

const schemas = new Map<Kind, JsonSchema>();

const schemaOf = (kind: Kind): JsonSchema => {
  const known = schemas.get(kind);
  if (known) return known;
  const made = z.toJSONSchema(kinds[kind].schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  schemas.set(kind, made);
  return made;
};

/** The field names a kind of file may have at a path, such as `['findings', 0, 'measure']`. */
export function fieldNames(kind: Kind, path: (string | number)[]): string[] {
  if (!kindNames.includes(kind)) return [];
  let here: JsonSchema[] = [schemaOf(kind)];
  for (const part of path)
    here = here
      .flatMap((schema) => [schema, ...(schema.anyOf ?? [])])
      .flatMap((schema) => (typeof part === 'number' ? schema.items : schema.properties?.[part]) ?? []);
  return here
    .flatMap((schema) => [schema, ...(schema.anyOf ?? [])])
    .flatMap((schema) => Object.keys(schema.properties ?? {}));
}
