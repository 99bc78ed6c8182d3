import { id as idSchema } from '#core/model/fields.ts';
import type { About, Contribution } from './contribution.ts';
import { faultsOf, placeOf, schemaFaults } from './faults.ts';
import { freeId } from './ids.ts';
import { partsOf, putAt } from './paths.ts';
import type { Question } from './question.ts';
import { answered } from './questions.ts';
import { textParts } from './texts.ts';

/** What speaks against an answer, and what to bear in mind about it. Nothing of either is an answer to keep. */
export type Objections = { refuse: string[]; caution: string[] };

const refused = (...refuse: string[]): Objections => ({ refuse, caution: [] });

function aboutId(contribution: Contribution, about: About): string[] {
  const wish = String(contribution.answers['id']);
  const checked = idSchema.safeParse(wish);
  if (!checked.success)
    return [`Unexpected "${wish}", ${checked.error.issues[0]?.message ?? 'expected an id'}.`];
  if (!about.taken(placeOf(contribution))) return [];
  return [
    `There is already a file of that name. Type another, such as ${freeId(wish, contribution, about)}.`,
  ];
}

function aboutField({ kind }: Contribution, key: string, value: unknown): string[] {
  const parts = partsOf(key);
  const data = {};
  putAt(data, parts, value);
  return schemaFaults({ kind }, data)
    .filter(({ field }) => parts.every((part, place) => field[place] === part))
    .map(({ message }) => message);
}

/**
 * What is wrong with an answer: by the schema of its field, then by the check's own rules about privacy, safety and text.
 * To be asked before the answer is kept anywhere, a draft included.
 */
export function objections(
  contribution: Contribution,
  question: Question,
  value: unknown,
  about: About,
): Objections {
  const { key, required } = question;
  if (value === null) return required ? refused('An answer is needed here.') : { refuse: [], caution: [] };
  if (key.includes('?')) return { refuse: [], caution: [] };
  const next = answered(contribution, key, value);
  const isText = textParts(contribution.kind).some((part) => part.key === key);
  const own = key === 'id' ? aboutId(next, about) : isText ? [] : aboutField(contribution, key, value);
  if (own.length > 0) return refused(...own);
  const before = new Set(faultsOf(contribution, about).map(({ message }) => message));
  const faults = faultsOf(next, about).filter(({ message }) => !before.has(message));
  const said = (severity: string) =>
    faults.filter((fault) => fault.severity === severity).map(({ message }) => message);
  return { refuse: [...new Set(said('error'))], caution: [...new Set(said('warning'))] };
}
