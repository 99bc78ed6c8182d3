import type { Contribution } from '#core/contribute/contribution.ts';
import type { Question } from '#core/contribute/question.ts';
import { fieldName, taken, withAnswer } from '#core/share/answering.ts';
import type { Underway, Who } from '#core/share/underway.ts';

/** What stands in a form, and what was typed that could not be read. */
export type State = {
  underway: () => Underway;
  /** What is wrong with what was typed in a field; undefined where nothing is. */
  problem: (name: string) => string | undefined;
  /** Takes what was typed or chosen as an answer. */
  type: (who: Who, question: Question, reply: unknown) => void;
  /** Puts an answer in; undefined takes it out. */
  put: (who: Who, key: string, value: unknown) => void;
  /** Answers what is usually answered so, where it was not asked before. */
  suggest: (who: Who, questions: readonly Question[]) => void;
  /** The answer to a question, or what was typed for one. */
  shown: (who: Who, key: string) => unknown;
  /** Puts all that stands in the form in place of what stood there. */
  become: (underway: Underway) => void;
  /** Begins to add, or stops adding, what comes along. */
  along: (who: 'person' | 'school', contribution: Contribution | undefined) => void;
};

/** Questions whose usual answer is put in for a person to see; any other is theirs to give. */
const isSuggested = ({ key, usual, mustSay, required }: Question): boolean =>
  usual !== undefined &&
  mustSay !== true &&
  key !== 'id' &&
  !key.endsWith('.?') &&
  !key.startsWith('?') &&
  (required || !key.includes('?'));

/** The state of a form, from where it begins. */
export function stateFrom(start: Underway): State {
  let underway = start;
  const problems = new Map<string, string>();
  const put = (who: Who, key: string, value: unknown) => {
    const contribution = underway[who];
    if (contribution) underway = { ...underway, [who]: withAnswer(contribution, key, value) };
  };
  return {
    ...{ underway: () => underway, problem: (name) => problems.get(name), put },
    type(who, question, reply) {
      const changed = taken(underway, who, question, reply);
      underway = changed.underway;
      const name = fieldName(who, question.key);
      if (changed.problem === undefined) problems.delete(name);
      else problems.set(name, changed.problem);
    },
    suggest(who, questions) {
      for (const question of questions) {
        const { answers, given } = underway[who] ?? { answers: {}, given: {} };
        const isNew = !Object.hasOwn(answers, question.key) && !Object.hasOwn(given, question.key);
        const isTyped = underway.typed?.[fieldName(who, question.key)] !== undefined;
        if (isNew && !isTyped && isSuggested(question)) put(who, question.key, question.usual);
      }
    },
    shown: (who, key) => underway.typed?.[fieldName(who, key)] ?? underway[who]?.answers[key],
    become(now) {
      underway = now;
      problems.clear();
    },
    along(who, contribution) {
      const { [who]: _was, ...rest } = underway;
      underway = contribution ? { ...rest, [who]: contribution } : rest;
    },
  };
}
