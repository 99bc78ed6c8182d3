import { exampleOf } from '#core/library/field-examples.ts';
import { fieldNames, schemasAt } from '#core/library/field-names.ts';
import type { FieldSchema } from '#core/library/field-schema.ts';
import type { Policy } from '#core/model/policy.ts';
import { guidance } from '#core/writeup/guidance.ts';
import type { About, Contribution } from './contribution.ts';
import { formOf } from './form.ts';
import { type Contributed, contributions } from './kinds.ts';
import type { Question } from './question.ts';
import { questionsOf } from './questions.ts';
import { textParts } from './texts.ts';

/** Choices of a closed list that are shown before "…". */
const SHOWN = 40;

const among = (values: readonly string[]): string =>
  `${values.slice(0, SHOWN).join(' | ')}${values.length > SHOWN ? ` | … (${values.length})` : ''}`;

/** What a flag takes, in the fewest words that show its shape. */
function shown({ form, schema }: Pick<Question, 'form' | 'schema'>): string {
  switch (form.is) {
    case 'number':
      return form.whole ? '28' : '2.5';
    case 'yes-no':
      return 'yes';
    case 'one':
      return among(form.of.map(({ value }) => value));
    case 'several':
      return `${among(form.of.map(({ value }) => value))}, with commas between`;
    case 'ages':
      return '8,9';
    case 'list':
      return '"…", once for each';
    case 'whole':
      return `'${JSON.stringify(exampleOf(schema))}'`;
    default:
      return typeof schema?.examples?.[0] === 'string' ? schema.examples[0] : '"…"';
  }
}

const line = (key: string, takes: string, says: string): string => `  --${key} ${takes}\n      ${says}`;

/** The answers a contribution cannot do without and does not have yet. What has a usual answer is not among them. */
export const missing = (contribution: Contribution, about: About): Question[] =>
  questionsOf(contribution, about).filter(
    ({ key, required, usual, mustSay }) =>
      required &&
      !key.includes('?') &&
      !Object.hasOwn(contribution.answers, key) &&
      (usual === undefined || mustSay),
  );

/** What to type for each of the answers that are missing. */
export const whatToType = (questions: readonly Question[]): string[] =>
  questions.map((question) => line(question.key, shown(question), question.says));

/** Every field of a kind that can be given as a flag: groups by their fields, lists of groups as JSON. */
function flags(kind: Contributed, path: readonly string[], limits: Policy['limits']): string[] {
  return fieldNames(kind, path).flatMap((name) => {
    const here = [...path, name];
    const [schema] = schemasAt(kind, here) as [FieldSchema];
    if (schema.properties) return flags(kind, here, limits);
    const required = schemasAt(kind, path).some((parent) => parent.required?.includes(name));
    const says = `${schema.description ?? name}${required ? ' (required)' : ''}`;
    return line(here.join('.'), shown({ form: formOf(schema, limits), schema }), says);
  });
}

/** What can be said with the command for one kind of contribution. */
export const helpAbout = (kind: Contributed, { policy }: Pick<About, 'policy'>): string =>
  [
    `${contributions[kind]}. Every answer can be given with the command:`,
    '',
    ...flags(kind, [], policy.limits),
    ...textParts(kind).map(({ key, heading }) =>
      line(key, '"…"', heading ? `${heading}: ${guidance[heading]}` : 'The text'),
    ),
    line('id', 'a-name', 'The name of its file; made from the title or name when left out'),
  ].join('\n');
