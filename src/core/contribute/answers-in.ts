import type { About, Answers, Contribution } from './contribution.ts';
import { partsOf, valueAt } from './paths.ts';
import type { Question } from './question.ts';
import { questionsOf } from './questions.ts';

type Data = Record<string, unknown>;

const has = (data: Data, key: string): boolean => valueAt(data, partsOf(key)) !== undefined;

/** Rounds after which no file has questions that were not asked: a result has fewer that hang on one another. */
const ROUNDS = 200;

/** What somebody would have answered about a result, for the result to come out as it is. */
const facts: Record<string, (data: Data, finding: string) => unknown> = {
  aboutClaim: (data, finding) => !has(data, `${finding}.outcome`),
  figures: (data, finding) =>
    (['mean', 'events', 'percent'] as const).find((name) =>
      ['treated', 'comparison'].some((side) =>
        [name, `before.${name}`].some((figure) => has(data, `${finding}.${side}.${figure}`)),
      ),
    ) ?? 'none',
  compared: (data, finding) => has(data, `${finding}.comparison`),
  byLot: (data, finding) => valueAt(data, partsOf(`${finding}.design`)) === 'randomised',
  before: (data, finding) =>
    valueAt(data, partsOf(`${finding}.design`)) === 'before-after' ||
    ['treated', 'comparison'].some((side) => has(data, `${finding}.${side}.before`)),
  primary: (data, finding) => valueAt(data, partsOf(`${finding}.primary`)) === true,
};

/** The answer to a question that is asked only to know what to ask. `inside` are the fields that hang on it. */
function factIn(key: string, data: Data, inside: readonly string[]): unknown {
  if (key.startsWith('?')) return inside.some((field) => has(data, field));
  const [, finding = '', fact = ''] = /^(.*)\.\?(\w*)$/.exec(key) ?? [];
  if (fact === '') return has(data, finding);
  return facts[fact]?.(data, finding);
}

/** The fields that would be asked about if a question were answered with yes. */
function behind(contribution: Contribution, key: string, about: About): string[] {
  const before = new Set(questionsOf(contribution, about).map((question) => question.key));
  const yes = { ...contribution, answers: { ...contribution.answers, [key]: true } };
  return questionsOf(yes, about).flatMap((question) => (before.has(question.key) ? [] : [question.key]));
}

/** The answer to a question that some data holds; null where nothing is said that would else be filled in. */
function answerIn(question: Question, contribution: Contribution, data: Data, about: About): unknown {
  const { key, usual } = question;
  if (key.includes('?'))
    return factIn(key, data, key.startsWith('?') ? behind(contribution, key, about) : []);
  const value = valueAt(data, partsOf(key));
  if (value !== undefined) return value;
  if (key.endsWith('.higherIsBetter')) return true;
  return usual === undefined ? undefined : null;
}

/** A contribution with the answers to all questions that some data answers. */
export function answersIn(start: Contribution, data: Data, about: About): Contribution {
  let contribution = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found: Answers = {};
    for (const question of questionsOf(contribution, about)) {
      if (Object.hasOwn(contribution.answers, question.key)) continue;
      const answer = answerIn(question, contribution, data, about);
      if (answer !== undefined) found[question.key] = answer;
    }
    if (Object.keys(found).length === 0) return contribution;
    contribution = { ...contribution, answers: { ...contribution.answers, ...found } };
  }
  return contribution;
}
