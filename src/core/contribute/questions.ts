import type { About, Answers, Contribution } from './contribution.ts';
import { fieldQuestion } from './field-question.ts';
import { changeGate, changeQuestions } from './guided-change.ts';
import { findingGate, findingQuestions } from './guided-finding.ts';
import { usualId } from './ids.ts';
import { partsOf, valueAt } from './paths.ts';
import { type Item, plans } from './plan.ts';
import type { Question } from './question.ts';
import { textQuestions } from './texts.ts';

/** More entries of one list than anybody means to type. */
const ENTRIES_MAX = 40;

const has = (answers: Answers, key: string): boolean => Object.hasOwn(answers, key);

/** Asks again and again whether there is another entry; after each yes come the questions about it. */
function entries(
  answers: Answers,
  gate: (place: number) => Question,
  about: (place: number) => Question[],
): Question[] {
  const questions: Question[] = [];
  for (let place = 0; place < ENTRIES_MAX; place += 1) {
    const asked = gate(place);
    questions.push(asked);
    if (answers[asked.key] !== true) break;
    questions.push(...about(place));
  }
  return questions;
}

function questionsFor(item: Item, part: string, contribution: Contribution, about: About): Question[] {
  const { answers, given, kind } = contribution;
  const isGiven = (key: string) => valueAt(given, partsOf(key)) !== undefined;
  const field = (key: string, wording = {}): Question[] => {
    const question = isGiven(key) ? undefined : fieldQuestion(contribution, key, part, about, wording);
    return question ? [question] : [];
  };
  if (item === 'the text') return textQuestions(kind, part);
  if (item === 'the changes')
    return isGiven('changed')
      ? []
      : entries(
          answers,
          (place) => changeGate(place, part),
          (place) => changeQuestions(contribution, place, part, about),
        );
  if (item === 'the findings')
    return isGiven('findings')
      ? []
      : entries(answers, findingGate, (place) => findingQuestions(contribution, place, about));
  if (typeof item === 'string') return field(item);
  if ('field' in item) {
    const { wording } = item;
    if (item.when && !item.when({ ...given, ...answers })) return [];
    return field(item.field, typeof wording === 'function' ? wording(about) : wording);
  }
  const gate = (key: string, says: string, help?: string): Question => ({
    ...{ key, part, says, required: true, form: { is: 'yes-no' }, usual: false },
    ...(help !== undefined && { help }),
  });
  if ('each' in item)
    return isGiven(item.each)
      ? []
      : entries(
          answers,
          (place) => gate(`${item.each}.${place}.?`, place === 0 ? item.first : item.another),
          (place) => item.fields.flatMap((name) => field(`${item.each}.${place}.${name}`)),
        );
  const asked = gate(`?${item.behind}`, item.says, item.help);
  const inside = item.fields.flatMap((name) => field(name));
  if (answers[asked.key] === true) return [asked, ...inside];
  if (!has(answers, asked.key) && inside.some(({ key }) => has(answers, key))) return inside;
  return inside.length > 0 ? [asked] : [];
}

/**
 * Every question that applies after the answers so far, in order, answered or not. What later ones there are can depend
 * on answers that are still to come.
 */
export function questionsOf(contribution: Contribution, about: About): Question[] {
  const questions = plans[contribution.kind].flatMap(({ title, items }) =>
    items.flatMap((item) => questionsFor(item, title, contribution, about)),
  );
  const usual = usualId(contribution, about);
  const id: Question = {
    ...{ key: 'id', part: 'Its address', says: 'The name of its file, which becomes its address' },
    ...{ help: 'Small letters, digits and hyphens. It cannot be changed later.', required: true },
    ...{ form: { is: 'line' }, ...(usual !== '' && { usual }) },
  };
  return [...questions, id];
}

/** The next question to ask; undefined when all are answered. */
export const nextQuestion = (contribution: Contribution, about: About): Question | undefined =>
  questionsOf(contribution, about).find(({ key }) => !has(contribution.answers, key));

/** The contribution with an answer. */
export const answered = (contribution: Contribution, key: string, value: unknown): Contribution => ({
  ...contribution,
  answers: { ...contribution.answers, [key]: value },
});

/** The contribution without some answers. */
export function unanswered(contribution: Contribution, keys: readonly string[]): Contribution {
  const kept = Object.entries(contribution.answers).filter(([key]) => !keys.includes(key));
  return { ...contribution, answers: Object.fromEntries(kept) };
}

/** Takes back the answer given before the question that is next; undefined when there is none. */
export function back(
  contribution: Contribution,
  about: About,
): { contribution: Contribution; key: string; was: unknown } | undefined {
  const next = nextQuestion(contribution, about)?.key;
  const questions = questionsOf(contribution, about);
  const place = next === undefined ? questions.length : questions.findIndex(({ key }) => key === next);
  const last = questions[place - 1];
  if (!last) return undefined;
  return {
    contribution: unanswered(contribution, [last.key]),
    key: last.key,
    was: contribution.answers[last.key],
  };
}
