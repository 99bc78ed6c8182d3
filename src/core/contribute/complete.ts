import type { About, Contribution } from './contribution.ts';
import { faultsOf, placeOf, schemaFaults } from './faults.ts';
import { freeId, wishedId } from './ids.ts';
import { objections } from './objections.ts';
import { answered, questionsOf } from './questions.ts';
import { toData } from './to-data.ts';
import { missing, whatToType } from './what-to-type.ts';

const isAsked = (contribution: Contribution, key: string): boolean =>
  Object.hasOwn(contribution.answers, key);

/** Answers what goes without saying, and names the file after its title; the rest stays open. */
export function withUsual(contribution: Contribution, about: About): Contribution {
  const usual = questionsOf(contribution, about).filter(
    (question) =>
      question.required &&
      question.usual !== undefined &&
      !question.mustSay &&
      !question.key.includes('?') &&
      !isAsked(contribution, question.key),
  );
  return usual.reduce(
    (filled, { key, usual: value }) => answered(filled, key, key === 'id' ? wishedId(contribution) : value),
    contribution,
  );
}

function aboutId(contribution: Contribution, about: About): string[] {
  const { id } = contribution.answers;
  const question = questionsOf(contribution, about).find(({ key }) => key === 'id');
  const { refuse } = question ? objections(contribution, question, id, about) : { refuse: [] };
  if (!about.taken(placeOf(contribution))) return refuse;
  const free = freeId(String(id), contribution, about);
  return [`There is already a file ${placeOf(contribution)}. Nothing is overwritten: type --id ${free}`];
}

/** Everything that refuses what was given, whether or not it is complete: privacy and safety above all. */
export const refusals = (contribution: Contribution, about: About): string[] =>
  faultsOf(contribution, about).flatMap(({ severity, message }) => (severity === 'error' ? message : []));

/**
 * A contribution whose answers all came with the command, made ready to be written; or everything that is wrong with it
 * and missing from it, at once, with what to type. About `unread` fields enough was said already.
 */
export function complete(
  contribution: Contribution,
  about: About,
  unread: readonly string[] = [],
): { contribution: Contribution } | { problems: string[] } {
  const refused = refusals(contribution, about);
  const filled = withUsual(contribution, about);
  const open = missing(filled, about).filter(({ key }) => !unread.includes(key));
  const keys = new Set([...unread, ...open.map(({ key }) => key)]);
  const faults = schemaFaults(filled, toData(filled, about))
    .filter(
      ({ field }) =>
        !keys.has(field.join('.')) && ![...keys].some((key) => key.startsWith(`${field.join('.')}.`)),
    )
    .map(({ message }) => message);
  const named = isAsked(filled, 'id') ? aboutId(filled, about) : [];
  const wrong = [...new Set([...refused, ...faults, ...named])];
  const many = open.length === 1 ? 'One answer is' : `${open.length} answers are`;
  const lacking = open.length === 0 ? [] : [`${many} missing. Type:`, ...whatToType(open)];
  const problems = [...wrong, ...lacking];
  return problems.length > 0 ? { problems } : { contribution: filled };
}
