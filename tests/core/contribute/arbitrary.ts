import fc from 'fast-check';
import type { Contributed } from '#core/contribute/kinds.ts';
import { fieldNames, schemasAt } from '#core/library/field-names.ts';
import type { FieldSchema } from '#core/library/field-schema.ts';
import { kinds } from '#core/model/kinds.ts';

/** Texts with all that YAML and MDX could trip over; never empty after trimming. */
const words = fc
  .oneof(
    fc.constantFrom(
      '2026-09-14',
      '010',
      '1.10',
      'no',
      'null',
      'true',
      '~',
      '- a',
      'a: b',
      '# c',
      '"q"',
      "'q'",
      '{a}',
      '[a]',
      '&a',
      '*a',
      '!a',
      '%a',
      '@a',
      '`a`',
      '---',
      '...',
      '\\n',
      'é ü ŵ',
      '£5 at 10:30',
      'x\ny',
      '👩🏽‍🏫',
    ),
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.stringMatching(/^[ -~£é–’“”½]{1,60}$/u),
    fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
  )
  .filter((text) => text.trim() !== '');

function ofText({ pattern }: FieldSchema): fc.Arbitrary<string> {
  if (!pattern) return words;
  // A user name on GitHub: fast-check cannot invent from a pattern that looks ahead.
  if (pattern.includes('(?=')) return fc.constantFrom('jo', 'Jo-Sample', 'a1-b2');
  if (pattern.includes('https')) return fc.webUrl({ validSchemes: ['https'] });
  return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= 60);
}

function of(schema: FieldSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(of));
  const { minimum = -1000, maximum = 1000 } = schema;
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return schema.prefixItems
        ? fc.tuple(...schema.prefixItems.map(of))
        : fc.array(of(schema.items as FieldSchema), { maxLength: 3 });
    case 'object':
      return group(schema);
    default:
      return ofText(schema);
  }
}

const group = (schema: FieldSchema): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, of(inner)])),
    { requiredKeys: schema.required ?? [], noNullPrototype: true },
  );

/** Any data that the schema of a kind accepts, as the schema reads it. */
export const dataOf = (kind: Contributed): fc.Arbitrary<Record<string, unknown>> => {
  const fields = fieldNames(kind, []).flatMap((name) => {
    const [schema] = schemasAt(kind, [name]);
    return schema ? [[name, schema] as const] : [];
  });
  const required = schemasAt(kind, [])[0]?.required ?? [];
  return fc
    .record(Object.fromEntries(fields.map(([name, schema]) => [name, of(schema)])), {
      requiredKeys: required,
      noNullPrototype: true,
    })
    .map((data) => repaired(kind, data))
    .map((data) => kinds[kind].schema.safeParse(data))
    .filter(({ success }) => success)
    .map(({ data }) => data as Record<string, unknown>);
};

/** Puts right what a rule about several fields would refuse, so that few inventions are thrown away. */
function repaired(kind: Contributed, data: Record<string, unknown>): Record<string, unknown> {
  const issues = (value: Record<string, unknown>) => kinds[kind].schema.safeParse(value).error?.issues ?? [];
  let now = data;
  for (let round = 0; round < 3; round += 1)
    for (const { path } of issues(now)) {
      const [name] = path;
      if (typeof name === 'string' && !(schemasAt(kind, [])[0]?.required ?? []).includes(name)) {
        const { [name]: _gone, ...rest } = now;
        now = rest;
      } else if (name === 'ages') now = { ...now, ages: [7, 9] };
      else if (name === 'due') now = { ...now, due: now['starts'] };
      else if (name === 'declares') now = { ...now, declares: ['none'] };
    }
  if (kind === 'report') now = { verdict: 'mixed', ran: 'partly', declares: ['none'], ...now };
  if (kind === 'report')
    for (const name of ['team', 'site', 'evaluator', 'rated', 'registered']) delete now[name];
  if (kind === 'try') now = { ...now, school: 'example-bridge', team: undefined };
  return JSON.parse(JSON.stringify(now));
}
