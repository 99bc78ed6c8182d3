import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contribution, nothingYet } from '#core/contribute/contribution.ts';
import { belongsToPractice, contributed } from '#core/contribute/kinds.ts';
import type { Question } from '#core/contribute/question.ts';
import { answered, nextQuestion, questionsOf } from '#core/contribute/questions.ts';
import { readReply } from '#core/contribute/read-reply.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import { kinds } from '#core/model/kinds.ts';
import { taken } from '#core/share/answering.ts';
import { lookAt } from '#core/share/look.ts';
import type { Underway } from '#core/share/underway.ts';
import { aboutWith } from '../contribute/about.ts';

const about = aboutWith({ outcome: 'reading-fluency' });

/** What a person would type or choose, from a number between 0 and 1; the same for the same question. */
function reply({ key, form, schema }: Question, seed: number): unknown {
  const hash = [...key].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973,
    Math.floor(seed * 9973),
  );
  const pick = hash / 9973;
  switch (form.is) {
    case 'yes-no':
      return key.endsWith('.?') ? !/[2-9]/.test(key) && pick > 0.4 : pick > 0.5;
    case 'one':
      return form.of[Math.floor(pick * form.of.length)]?.value;
    case 'several':
      return [form.of[Math.floor(pick * form.of.length)]?.value];
    case 'number': {
      const { minimum = 0, maximum = 100 } = schema ?? {};
      return String(Math.round(Math.min(maximum, Math.max(minimum, 12 + pick * 80))));
    }
    case 'ages':
      return 'Year 4';
    case 'list':
      return form.of ? ['none'] : 'Nothing of it may be left out';
    default: {
      const [example] = schema?.examples ?? [];
      if (typeof example === 'string') return example;
      return schema?.pattern || key === 'id'
        ? 'name-of-it'
        : `A few plain words of a colleague about ${Math.floor(pick * 100)}`;
    }
  }
}

/** The command line, with somebody who gives these answers to what is asked, one after the other. */
function atTerminal(kind: (typeof contributed)[number], seed: number): Contribution {
  let contribution = start(kind);
  for (
    let question = nextQuestion(contribution, about);
    question;
    question = nextQuestion(contribution, about)
  ) {
    const read = readReply(question, reply(question, seed));
    contribution = answered(contribution, question.key, 'value' in read ? read.value : null);
  }
  return contribution;
}

const start = (kind: (typeof contributed)[number]) =>
  nothingYet(kind, belongsToPractice(kind) ? 'paired-reading' : undefined);

/** The form, with the same person, who answers in whatever order the numbers say. */
function onPage(kind: (typeof contributed)[number], seed: number, order: readonly number[]): Underway {
  let underway: Underway = { main: start(kind) };
  const asked = new Set<string>();
  for (let round = 0; round < 900; round += 1) {
    const open = questionsOf(underway.main, about).filter(({ key }) => !asked.has(key));
    if (open.length === 0) return underway;
    const question = open[(order[round % order.length] ?? 0) % open.length] as Question;
    asked.add(question.key);
    underway = taken(underway, 'main', question, reply(question, seed)).underway;
  }
  throw new Error('The form never ends.');
}

describe.each(contributed)('%s', (kind) => {
  it('makes the same file from the same answers, given to the form in any order, as the command line', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.array(fc.nat(50), { minLength: 3, maxLength: 30 }),
        (seed, order) => {
          const asked = atTerminal(kind, seed);
          const checked = kinds[kind].schema.safeParse(toData(asked, about));
          const data = checked.success ? checked.data : toData(asked, about);
          const written = writeFile(asked, data as Record<string, unknown>);
          const { main } = onPage(kind, seed, order);
          expect(lookAt(main, about, () => []).text).toBe(written);
        },
      ),
      { numRuns: 8 },
    );
  });
});
