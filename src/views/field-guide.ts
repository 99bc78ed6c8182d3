import { z } from 'zod';
import { type Kind, kindNames, kinds } from '#core/model/kinds.ts';

/** One field of a kind of file, as a contributor needs to know it. */
export type FieldRow = {
  /** Dotted where it sits inside another; `[]` where that is a list. */
  name: string;
  type: string;
  required: boolean;
  says: string;
  /** The closed list to choose from; empty where anything goes. */
  values: string[];
};

/** One kind of file: where it lives and what may be in it. */
export type KindGuide = { kind: Kind; title: string; path: string; format: string; fields: FieldRow[] };

const titles: Record<Kind, string> = {
  practice: 'Write-up',
  report: 'Report',
  try: 'Try',
  challenge: 'Challenge',
  priority: 'Priority',
  ask: 'Ask',
  person: 'Person',
  school: 'School',
  network: 'Network',
  project: 'Project',
  review: 'Review record',
  starter: 'Starter record',
  policy: 'Policy',
  instance: 'Site',
};

/** The guide to every kind of file but the policy, whose numbers have a table of their own. What people write comes first. */
export function fieldGuide(): KindGuide[] {
  const order = Object.keys(titles) as Kind[];
  return [...kindNames]
    .filter((kind) => kind !== 'policy')
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((kind) => ({
      kind,
      title: titles[kind],
      path: `content/${kinds[kind].at}`,
      format: kinds[kind].format,
      fields: fieldsOf(kinds[kind].schema),
    }));
}

type Schema = z.core.JSONSchema._JSONSchema;
/** The JSON Schema of an object or a field. */
export type ObjectSchema = Exclude<Schema, boolean>;

/** The fields of a schema, those inside others after them. */
export function fieldsOf(schema: z.ZodType): FieldRow[] {
  return rows(
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as ObjectSchema,
    '',
  );
}

function rows(schema: ObjectSchema, prefix: string): FieldRow[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    if (typeof field === 'boolean') return [];
    const value = withoutNull(field);
    const name = prefix + key;
    const inner = nested(value);
    return [
      {
        name,
        type: typeText(value),
        required: required.has(key),
        says: value.description ?? '',
        values: choices(value),
      },
      ...(inner ? rows(inner.schema, `${name}${inner.list ? '[]' : ''}.`) : []),
    ];
  });
}

/** A field that may be null, as what it is when it is not; its description is kept. Others as they are. */
export function withoutNull(schema: ObjectSchema): ObjectSchema {
  const type: unknown = schema.type;
  if (Array.isArray(type)) {
    const kinds = type.filter((kind) => kind !== 'null');
    return kinds.length === 1 ? { ...schema, type: kinds[0] } : schema;
  }
  const { anyOf = [], ...rest } = schema;
  const shapes = anyOf.filter((one) => typeof one === 'boolean' || one.type !== 'null');
  return shapes.length === 1 ? { ...(shapes[0] as ObjectSchema), ...rest } : schema;
}

function nested(schema: ObjectSchema): { schema: ObjectSchema; list: boolean } | undefined {
  if (schema.properties) return { schema, list: false };
  const items = itemsOf(schema);
  return items?.properties ? { schema: items, list: true } : undefined;
}

const itemsOf = (schema: ObjectSchema): ObjectSchema | undefined =>
  schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items)
    ? (schema.items as ObjectSchema)
    : undefined;

function choices(schema: ObjectSchema): string[] {
  const list = schema.enum ?? itemsOf(schema)?.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return list.map(String);
}

/** What to write, in a few words. */
function typeText(schema: ObjectSchema): string {
  if (schema.anyOf) {
    const kinds = schema.anyOf.map((one) => (typeof one === 'boolean' ? 'anything' : typeText(one)));
    return [...new Set(kinds)].filter((kind) => kind !== 'nothing').join(' or ');
  }
  if (schema.const === true) return 'true';
  if (schema.enum) return 'one of a list';
  if (schema.prefixItems)
    return `${schema.prefixItems.length} values: ${schema.prefixItems.map((one) => typeText(one as ObjectSchema)).join(', ')}`;
  const items = itemsOf(schema);
  if (items)
    return items.enum ? 'several of a list' : `list of ${items.properties ? 'entries' : typeText(items)}`;
  if (schema.properties || schema.type === 'object') return 'fields of its own';
  if (schema.type === 'string') return stringText(schema);
  if (schema.type === 'integer') return `whole number${range(schema)}`;
  if (schema.type === 'number') return `number${range(schema)}`;
  if (schema.type === 'boolean') return 'true or false';
  return schema.type === 'null' ? 'nothing' : 'text';
}

function stringText({ format, pattern, maxLength }: ObjectSchema): string {
  if (format === 'date') return 'date in quotes';
  if (format === 'date-time') return 'date and time';
  if (format === 'email') return 'e-mail address';
  if (pattern?.startsWith('^https')) return 'address (https)';
  if (pattern === '^[a-z0-9]+(-[a-z0-9]+)*$') return 'id';
  return maxLength ? `text, at most ${maxLength.toLocaleString('en-GB')} characters` : 'text';
}

function range({ minimum, maximum }: ObjectSchema): string {
  const real = (value: number | undefined) =>
    value !== undefined && Math.abs(value) < 1e9 ? value : undefined;
  const [low, high] = [real(minimum), real(maximum)];
  if (low !== undefined && high !== undefined) return `, ${low} to ${high.toLocaleString('en-GB')}`;
  return low === undefined ? '' : `, ${low} or more`;
}
