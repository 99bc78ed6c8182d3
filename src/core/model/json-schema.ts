import { z } from 'zod';
import { type Kind, kinds } from './kinds.ts';
import type { Policy } from './policy.ts';

/** A JSON Schema (draft 2020-12), as data. */
export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema of one kind of file: what an editor needs for completion and hints, and what the field guide is made from.
 * Lengths that policy sets become `maxLength`; rules that span fields cannot be said in it and are checked by `npm run check`.
 */
export function jsonSchemaOf(kind: Kind, policy: Policy): JsonSchema {
  const schema = z.toJSONSchema(kinds[kind].schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const limit = jsonSchema['limit'] as keyof Policy['limits'] | undefined;
      if (limit === undefined) return;
      jsonSchema.maxLength = policy.limits[limit];
      delete jsonSchema['limit'];
    },
  });
  return { ...schema, title: kind, description: `content/${kinds[kind].at}` };
}
