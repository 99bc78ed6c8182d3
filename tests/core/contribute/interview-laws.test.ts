import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import { faultsOf, schemaFaults } from '#core/contribute/faults.ts';
import { belongsToPractice, contributed } from '#core/contribute/kinds.ts';
import { objections } from '#core/contribute/objections.ts';
import type { Question } from '#core/contribute/question.ts';
import { answered, back, nextQuestion, questionsOf } from '#core/contribute/questions.ts';
import { toData } from '#core/contribute/to-data.ts';
import { aboutWith } from './about.ts';

const about = aboutWith({ outcome: 'reading-fluency' });

/** Some answer to a question, as a person might choose; `pick` is a number from 0 to 1. */
function someAnswer({ key, form, required, schema, usual }: Question, pick: number): unknown {
  if (usual !== undefined && pick < 0.5 && !key.includes('?')) return usual;
  if (!required && pick < 0.3) return null;
  switch (form.is) {
    case 'yes-no':
      return key.endsWith('.?') ? !/[2-9]/.test(key) && pick > 0.4 : pick > 0.4;
    case 'one':
      return form.of[Math.floor(pick * form.of.length)]?.value;
    case 'several':
      return [form.of[Math.floor(pick * form.of.length)]?.value];
    case 'number': {
      const { minimum = 0, maximum = 100 } = schema ?? {};
      return Math.round(Math.min(maximum, Math.max(minimum, 12 + pick * 80)));
    }
    case 'ages':
      return [7, 9];
    case 'list':
      return ['none of it may be left out'];
    default:
      return typeof schema?.examples?.[0] === 'string'
        ? schema.examples[0]
        : schema?.pattern || key === 'id'
          ? 'name-of-it'
          : 'A few plain words of a colleague';
  }
}

/** Answers question after question; `picks` go round. Never more than a person would bear. */
function answerAll(start: Contribution, picks: readonly number[]): Contribution[] {
  const steps = [start];
  for (let count = 0; count < 300; count += 1) {
    const now = steps.at(-1) as Contribution;
    const question = nextQuestion(now, about);
    if (!question) return steps;
    const value = someAnswer(question, picks[count % picks.length] ?? 0);
    const { refuse } = objections(now, question, value, about);
    // Nobody could go on if neither an answer nor leaving it out were accepted.
    if (refuse.length > 0) expect(question.required, `${question.key}: ${refuse.join(' ')}`).toBe(false);
    steps.push(answered(now, question.key, refuse.length > 0 ? null : value));
  }
  throw new Error('The questions never end.');
}

const picks = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 60 });

describe.each(contributed)('%s', (kind) => {
  const start = nothingYet(kind, belongsToPractice(kind) ? 'paired-reading' : undefined);

  it('whatever is answered, the questions end, and the schema accepts what was said', () => {
    fc.assert(
      fc.property(picks, (chosen) => {
        const done = answerAll(start, chosen).at(-1) as Contribution;
        const data = toData(done, about);
        const faults = schemaFaults(done, data);
        // Two answers may not fit together; then the fault is of a question that can be put again.
        const keys = questionsOf(done, about).map(({ key }) => key);
        for (const { field, message } of faults)
          expect(
            keys.some((key) => `${key.replace(/^\?/, '')}.`.startsWith(`${field[0]}.`)),
            message,
          ).toBe(true);
        expect(faultsOf(done, about).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('a step back undoes exactly the last answer', () => {
    fc.assert(
      fc.property(picks, fc.nat(), (chosen, seed) => {
        const steps = answerAll(start, chosen);
        const place = 1 + (seed % (steps.length - 1));
        const undone = back(steps[place] as Contribution, about);
        expect(undone?.contribution).toEqual(steps[place - 1]);
      }),
      { numRuns: 5 },
    );
  });

  it('every question is in words, and no key is asked twice', () => {
    fc.assert(
      fc.property(picks, (chosen) => {
        const questions = questionsOf(answerAll(start, chosen).at(-1) as Contribution, about);
        const keys = questions.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { says, key } of questions) expect(says, key).toMatch(/^\S.*\s.*\S/);
      }),
      { numRuns: 5 },
    );
  });
});

it('before the first answer there is nothing to go back to', () => {
  expect(back(nothingYet('practice'), about)).toBeUndefined();
});
