import { fieldNames, schemasAt } from '#core/library/field-names.ts';
import { didYouMean } from '#core/model/closest.ts';
import { type About, type Contribution, nothingYet } from './contribution.ts';
import { formOf } from './form.ts';
import type { Contributed } from './kinds.ts';
import { partsOf, putAt } from './paths.ts';
import { readReply } from './read-reply.ts';
import { textParts } from './texts.ts';

type Fields = Record<string, unknown>;

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields inside groups under dotted names, as flags have them, so that a file of answers and flags are read alike. */
function* flat(fields: Fields, prefix = ''): Generator<[string, unknown]> {
  for (const [name, value] of Object.entries(fields))
    if (isGroup(value)) yield* flat(value, `${prefix}${name}.`);
    else yield [prefix + name, value];
}

/** Whether a kind of file has a field at a path; names that every JavaScript object has are none. */
const isField = (kind: Contributed, parts: readonly (string | number)[]): boolean =>
  parts.every((part, place) =>
    typeof part === 'number'
      ? schemasAt(kind, parts.slice(0, place + 1)).length > 0
      : fieldNames(kind, parts.slice(0, place)).includes(part),
  );

/** What a name that is no field could have meant. */
function unknownField(kind: Contributed, key: string): string {
  const parts = partsOf(key);
  const there = parts.findIndex((_, place) => !isField(kind, parts.slice(0, place + 1)));
  const holder = parts.slice(0, there);
  const names = fieldNames(kind, holder).map((name) => [...holder, name].join('.'));
  const more = there === 0 ? ['id', ...textParts(kind).map((part) => part.key)] : [];
  const meant = didYouMean(key, [...names, ...more]) || ` To see its fields: npm run new -- ${kind} --help`;
  return `Unexpected --${key}, expected a field of a ${kind}.${meant}`;
}

/** What could be read, and what could not: the names with faults, and the faults in words. */
type FromFields = { contribution: Contribution; unread: string[]; problems: string[] };

/**
 * A contribution from answers that come with a command or in a file, and what could not be read of them. Names are dotted
 * paths of fields, parts of the text, or `id`.
 */
export function fromFields(
  kind: Contributed,
  owner: string | undefined,
  fields: Fields,
  { policy }: Pick<About, 'policy'>,
): FromFields {
  const contribution = nothingYet(kind, owner);
  const problems: string[] = [];
  const unread: string[] = [];
  const texts = new Set(['id', ...textParts(kind).map(({ key }) => key)]);
  for (const [key, value] of flat(fields)) {
    const parts = partsOf(key);
    const [schema] = isField(kind, parts) ? schemasAt(kind, parts) : [];
    if (texts.has(key)) contribution.answers[key] = typeof value === 'string' ? value.trim() : String(value);
    else if (!schema) problems.push(unknownField(kind, key));
    else {
      const read = readReply({ key, schema, form: formOf(schema, policy.limits) }, value);
      if ('problem' in read) {
        problems.push(`--${key}: ${read.problem}`);
        unread.push(key);
      } else if (read.value !== null)
        try {
          putAt(contribution.given, parts, read.value);
        } catch (error) {
          problems.push(`--${key}: ${(error as Error).message}`);
        }
    }
  }
  return { contribution, unread, problems };
}
