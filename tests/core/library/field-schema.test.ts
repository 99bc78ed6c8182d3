import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldSchemaOf } from '#core/library/field-schema.ts';
import { kindNames, kinds } from '#core/model/kinds.ts';
import { tombstone } from '#core/model/writeup.ts';

/** What is shown of a schema to people, and what our own schemas note beside it. */
const shown = new Set([
  ...['type', 'description', 'examples', 'enum', 'const', 'pattern', 'minimum', 'maximum', 'required'],
  ...['properties', 'items', 'prefixItems', 'anyOf', 'limit'],
]);

/** A JSON Schema without the rest. */
function shownOf(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(shownOf);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => shown.has(key))
      .map(([key, value]) => {
        if (key === 'examples' || key === 'enum' || key === 'const') return [key, value];
        if (key !== 'properties') return [key, shownOf(value)];
        return [key, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shownOf(one)]))];
      }),
  );
}

describe('fieldSchemaOf', () => {
  it.each([
    ...kindNames.map((kind) => [kind, kinds[kind].schema] as const),
    ['tombstone', tombstone] as const,
  ])('says of %s what the JSON Schema of zod says', (_, schema) => {
    const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    expect(fieldSchemaOf(schema)).toEqual(shownOf(whole));
  });
});
