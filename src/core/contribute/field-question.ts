import { schemasAt } from '#core/library/field-names.ts';
import type { About, Contribution, Referred } from './contribution.ts';
import { formOf } from './form.ts';
import { partsOf } from './paths.ts';
import type { Question } from './question.ts';

/** Fields that hold the id of something else, and of what. */
const refers: Record<string, Referred> = {
  authors: 'person',
  school: 'school',
  priorities: 'priority',
  adaptedFrom: 'practice',
  try: 'try',
  by: 'person',
};

/** What a plan says of a question beyond what the content model does. */
export type Wording = Partial<Pick<Question, 'says' | 'help' | 'required' | 'usual' | 'mustSay' | 'form'>>;

/**
 * The question that a field of the content model asks; its words are the field's description. Undefined where the answer
 * would be the id of something of which there is none yet. Throws when there is no such field.
 */
export function fieldQuestion(
  { kind }: Pick<Contribution, 'kind'>,
  key: string,
  part: string,
  { policy, known }: About,
  wording: Wording = {},
): Question | undefined {
  const path = partsOf(key);
  const [schema] = schemasAt(kind, path);
  if (!schema) throw new Error(`There is no field ${key} in a ${kind}.`);
  const name = String(path.at(-1));
  const required = schemasAt(kind, path.slice(0, -1)).some((parent) => parent.required?.includes(name));
  const question = { key, part, says: schema.description ?? name, required, schema, ...wording };
  const to = path.length === 1 ? refers[name] : undefined;
  if (to === undefined) return { form: formOf(schema, policy.limits), ...question };
  const of = known[to];
  if (of.length === 0) return undefined;
  return { ...question, form: { is: schema.type === 'array' ? 'several' : 'one', of } };
}
