import { consentQuestion } from '#core/issue-forms/consent.ts';
import type { IssueForm } from '#core/issue-forms/form.ts';
import { offsetOf } from '#core/lint/place.ts';
import { identifierRules, privacyRules } from '#core/lint/rules/privacy.ts';
import type { Problem } from '#core/model/problem.ts';
import { identifiersIn } from '#core/privacy/index.ts';
import { placesIn } from '#core/share/places.ts';
import type { Draft, Told } from './made.ts';

/** Something that has to be put right. */
export const refusal = (message: string, where?: string): Told => ({
  ...(where !== undefined && { where }),
  ...{ severity: 'error', message },
});

/** That not everything was agreed to which nothing can be published without. */
export const notAgreed: Told = refusal(
  'Unexpected empty box, expected all ticked. Tick them, or close this issue.',
  consentQuestion.asks,
);

const contains = (outer: string, inner: string): boolean => `${inner}.`.startsWith(`${outer}.`);

/** The question of a form whose answer a field is, or is a part of, or holds. */
export function askedOf({ questions }: Pick<IssueForm, 'questions'>, field: string): string | undefined {
  const found =
    questions.find(({ key }) => key === field) ??
    questions.find(({ key }) => contains(key, field)) ??
    questions.find(({ key }) => contains(field, key));
  return found?.asks;
}

/** Rules about pupils' privacy. */
const privacy = new Map(privacyRules.map((rule) => [rule.id, rule]));

/** Whether a problem is about pupils' privacy. */
export const isPrivacy = ({ ruleId }: Pick<Problem, 'ruleId'>): boolean => privacy.has(ruleId);

/** What is said of a problem in public: of privacy only why and how, never what was found. */
function saidOf({ ruleId, message }: Pick<Problem, 'ruleId' | 'message'>): string {
  const rule = privacy.get(ruleId);
  return rule ? `${rule.why} ${rule.how}` : message;
}

/**
 * What the schema says of a field, for somebody who sees a question and no file: without the field's name and its YAML.
 */
export const inForm = (message: string): string =>
  message
    .replace(/^(Unexpected [\s\S]*?) in "[^"\n]*"(?=, expected)/, '$1')
    .replace(/^Missing "[\s\S]*$/, 'An answer is needed here.')
    .replace(' in quotes,', ',')
    .replace(/\bType (for instance )?[\w-]+: "?(.*?)"?(?: \([^()]*\))?\.(?= Or delete|$)/, 'Type $1$2.')
    .replace(' Or delete the line: left out means not known.', ' Or leave it empty.');

/**
 * What somebody typed as an answer that stands in no file as it was typed, such as a number: whether it may tell who somebody
 * is. What does stand in one is checked there.
 */
export function privateAnswers(
  answers: Readonly<Record<string, unknown>>,
  text: string,
  form: IssueForm,
): Told[] {
  return Object.entries(answers).flatMap(([key, answer]) => {
    if (typeof answer !== 'string' || text.includes(answer)) return [];
    const found = new Set(identifiersIn(answer).map(({ id }) => id));
    const rules = identifierRules.filter(
      ({ identifier, severity }) => severity === 'error' && found.has(identifier.id),
    );
    const where = askedOf(form, key);
    return rules.map(({ why, how }) => refusal(`${why} ${how}`, where));
  });
}

/** What the check found in a file, each beside the question whose answer it is about, or else its file and line. */
export function toldOf(problems: readonly Problem[], draft: Draft, form: IssueForm): Told[] {
  const { contribution, path, text, isWritten } = draft;
  const at = isWritten && form.kind !== 'files' ? placesIn(contribution, path, text) : undefined;
  const said = problems
    .filter((problem) => problem.path === path)
    .map((problem): Told => {
      const { line, severity } = problem;
      const field = at && line > 0 ? at(offsetOf(text, problem))?.key : undefined;
      const asked = field === undefined ? undefined : askedOf(form, field);
      const where = asked ?? (line > 0 ? `${path}, line ${line}` : path);
      return { where, severity, message: saidOf(problem) };
    });
  return [...new Map(said.map((one) => [`${one.where} ${one.message}`, one])).values()];
}
