import type { FieldSchema } from './field-schema.ts';

const PLAIN = /^[A-Za-z][\w-]*(?: [\w-]+)*$/;
/** Plain words that YAML programs read as something else than text. */
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A value as a teacher types it into front matter, on one line. */
export function asYaml(value: unknown): string {
  if (typeof value === 'string')
    return PLAIN.test(value) && !NOT_TEXT.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${asYaml(inner)}`)
    .join(', ')} }`;
}

const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Something that a schema accepts, to show its shape; `"…"` stands for words. */
export function exampleOf(schema: FieldSchema | undefined): unknown {
  if (!schema) return '…';
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf[0]);
  switch (schema.type) {
    case 'array':
      return schema.prefixItems
        ? schema.prefixItems.map(exampleOf)
        : [exampleOf(typeof schema.items === 'object' ? schema.items : undefined)];
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name])]),
      );
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1) <= (schema.maximum ?? 1) ? Math.max(schema.minimum ?? 1, 1) : 0;
    case 'boolean':
      return true;
    default:
      return schema.pattern === ID ? 'an-id' : '…';
  }
}
