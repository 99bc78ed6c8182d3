import type { Contributed } from '#core/contribute/kinds.ts';
import { putAt, valueAt } from '#core/contribute/paths.ts';
import { exampleOf } from '#core/library/field-examples.ts';
import { schemasAt } from '#core/library/field-names.ts';
import { kinds } from '#core/model/kinds.ts';

type Data = Record<string, unknown>;
type FieldPath = (string | number)[];

/** Rounds after which what still does not fit cannot be mended by an example. */
const ROUNDS = 6;

/** The most cautious of the words that a field takes, so that nothing is claimed by what stands in. */
const cautious = ['none', 'unclear', 'unknown', 'cannot-tell', 'other'];

function standInAt(kind: Contributed, path: FieldPath): unknown {
  const [schema] = schemasAt(kind, path);
  if (schema?.properties && !schema.examples)
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, standInAt(kind, [...path, name])]),
    );
  if (path[0] === 'declares') return ['none'];
  return cautious.find((word) => schema?.enum?.includes(word)) ?? exampleOf(schema);
}

/**
 * Fields that a schema accepts, made from some that are not finished: something harmless stands in for what is missing and
 * for what does not fit. `for` are the paths where something stands in. Undefined where that does not help.
 */
export function withStandIns(kind: Contributed, data: Data): { data: Data; for: FieldPath[] } | undefined {
  const whole = structuredClone(data);
  const stood: FieldPath[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const checked = kinds[kind].schema.safeParse(whole);
    if (checked.success) return { data: checked.data as Data, for: stood };
    for (const { path } of checked.error.issues) {
      const field = path as FieldPath;
      if (field.length === 0) return undefined;
      stood.push(field);
      // What two fields make together is mended by the first that can be left out.
      const isSecond = stood.filter((one) => one.join('.') === field.join('.')).length > 1;
      const parents = schemasAt(kind, field.slice(0, -1));
      const needed = parents.some(({ required }) => required?.includes(String(field.at(-1))));
      if (isSecond && !needed) putAt(whole, field, undefined);
      else if (valueAt(whole, field.slice(0, -1)) !== undefined || field.length === 1)
        putAt(whole, field, standInAt(kind, field));
    }
  }
  return undefined;
}
