import { z } from 'zod';
import { type ObjectSchema, withoutNull } from '../field-guide.ts';

/** What a column of a CSV file holds; `nested` is in the JSON file alone. */
export type ColumnKind = 'text' | 'number' | 'boolean' | 'list' | 'nested';

/** A column: the name that JSON and CSV both use, and what it holds. */
export type Column = { name: string; kind: ColumnKind };

const isId = ({ pattern }: ObjectSchema): boolean => pattern?.startsWith('^[a-z0-9]+(-') ?? false;

function kindOf(field: ObjectSchema): ColumnKind {
  const { type, anyOf, items } = withoutNull(field);
  if (type === 'array') {
    const item = items as ObjectSchema;
    return item.enum || isId(item) ? 'list' : 'nested';
  }
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'boolean';
  return type === 'object' || anyOf ? 'nested' : 'text';
}

/** The columns of a dataset in the order of its schema. Lists of ids and closed lists fit a cell; what is nested does not. */
export function columnsOf(row: z.ZodObject): Column[] {
  const schema = z.toJSONSchema(row, { io: 'output', unrepresentable: 'any', reused: 'inline' });
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    kind: kindOf(property as ObjectSchema),
  }));
}
