import type { designs } from '#core/model/lists.ts';
import type { About, Answers, Contribution } from './contribution.ts';
import { fieldQuestion, type Wording } from './field-question.ts';
import type { Option, Question } from './question.ts';

/** The part of the questions that is about results. */
export const measured = 'What you measured';
const part = measured;

/** Measures that nobody asks of who made them. */
export const independent: ReadonlySet<string> = new Set(['national-test', 'standardised-test', 'records']);

/** Who made a measure, as it is asked. */
export const madeBy: Wording = {
  says: 'Who made it?',
  form: {
    is: 'one',
    of: [
      { value: 'authors', label: 'We did' },
      { value: 'developer', label: 'Whoever makes or sells the practice' },
      { value: 'independent', label: 'Somebody else' },
      { value: 'unknown', label: 'I do not know' },
    ],
  },
};

const figures: readonly Option[] = [
  { value: 'mean', label: 'Averages', hint: 'a mean score or time' },
  { value: 'events', label: 'How many pupils', hint: 'passed, said yes, were late' },
  { value: 'percent', label: 'Percentages', hint: 'of pupils who passed, said yes, were late' },
  { value: 'none', label: 'No figures yet' },
];

/** The facts from which the design follows, as they were answered: nobody has to know its name. */
type Facts = { compared?: unknown; byLot?: unknown; before?: unknown };

/** The design that follows from what was said; undefined until enough was. */
export function designOf({ compared, byLot, before }: Facts): (typeof designs)[number] | undefined {
  if (compared === true)
    return byLot === undefined ? undefined : byLot === true ? 'randomised' : 'comparison';
  if (compared === undefined || before === undefined) return undefined;
  return before === true ? 'before-after' : 'account';
}

/** The facts about finding number `place`, from all answers. */
export const factsOf = (answers: Answers, place: number): Facts => {
  const of = (fact: string) => answers[`findings.${place}.?${fact}`];
  return { compared: of('compared'), byLot: of('byLot'), before: of('before') };
};

/** Whether there is a result to tell, then another, and so on. */
export const findingGate = (place: number): Question => ({
  key: `findings.${place}.?`,
  ...{ part, required: true, form: { is: 'yes-no' }, usual: false },
  ...(place === 0
    ? {
        says: 'Did you measure anything: a test, a register, a questionnaire, a count?',
        help: 'A write-up without a measure is level 1, Told. That is a fair place to start.',
      }
    : {
        says: 'Is there another result, good or bad?',
        help: 'Tell all that you measured, also what did not move.',
      }),
});

type Side = 'treated' | 'comparison';

const who: Record<Side, string> = { treated: 'Those who did it', comparison: 'Those who did without' };

/** The questions about one finding that apply after the answers so far, in order. */
export function findingQuestions(contribution: Contribution, place: number, about: About): Question[] {
  const { answers } = contribution;
  const key = (name: string) => `findings.${place}.${name}`;
  const said = (name: string) => answers[key(name)];
  const field = (name: string, wording?: Wording): Question[] => {
    const question = fieldQuestion(contribution, key(name), part, about, wording);
    return question ? [question] : [];
  };
  const fact = (name: string, says: string, rest: Wording = {}): Question => ({
    key: key(`?${name}`),
    ...{ part, says, required: true, form: { is: 'yes-no' } as const, ...rest },
  });
  const compared = said('?compared') === true;
  const figure = said('?figures');
  const outcome = contribution.answers['claim.outcome'] ?? about.outcome;

  const numbers = (side: Side): Question[] => {
    const of = (name: string, when: string, required = false): Question[] =>
      field(`${side}.${name}`, { required }).map((question) => ({
        ...question,
        says: `${who[side]}${when}: ${question.says.charAt(0).toLowerCase()}${question.says.slice(1)}`,
        group: { of: who[side], says: question.says + when },
      }));
    const scores = (at: string, when: string) =>
      figure === 'mean'
        ? [...of(`${at}mean`, when), ...of(`${at}sd`, when)]
        : figure === 'none' || typeof figure !== 'string'
          ? []
          : of(`${at}${figure}`, when);
    const after = [...of('n', ''), ...of('started', ''), ...(compared ? of('classes', '') : [])];
    // Without its number of pupils a group cannot be told, so nothing more is asked of it.
    if (said(`${side}.n`) === null) return of('n', '');
    return [
      ...after,
      ...(said('?before') === true ? scores('before.', ', before') : []),
      ...scores('', ', at the end'),
    ];
  };

  return [
    ...field('measure.name'),
    ...field('measure.kind'),
    ...(independent.has(String(said('measure.kind')))
      ? []
      : field('measure.madeBy', { ...madeBy, required: true })),
    ...(typeof outcome === 'string'
      ? [fact('aboutClaim', `Does it tell about ${outcome.replaceAll('-', ' ')}?`, { usual: true })]
      : []),
    ...(said('?aboutClaim') === false ? field('outcome', { required: true }) : []),
    ...field('higherIsBetter', {
      says: 'Is a higher figure better? (No for days absent, exclusions, mistakes)',
      ...{ required: true, usual: true },
    }),
    fact('figures', 'What do you have?', { form: { is: 'one', of: figures } }),
    fact('compared', 'Did another class or group do without it, measured in the same way?', {
      help: 'A class next door, last year’s class, a group that started later.',
    }),
    ...(compared
      ? [
          fact('byLot', 'Was it drawn by lot who did it (a coin, names from a hat, random numbers)?', {
            usual: false,
          }),
          ...field('assigned', { required: true }),
          ...field('against', { required: true }),
          ...field('measure.marked'),
        ]
      : []),
    fact('before', compared ? 'Were both also measured before?' : 'Did you measure before as well as after?'),
    ...numbers('treated'),
    ...(compared ? numbers('comparison') : []),
    // Nobody knows it by heart: asked where a column of marks gave it.
    ...(said('?before') === true && said('correlation') !== undefined ? field('correlation') : []),
    ...field('weeks'),
    ...(place > 0
      ? [
          fact('primary', 'Is this the main result: the one you decided on before you knew?', {
            usual: false,
          }),
        ]
      : []),
    ...field('note'),
  ];
}

/** A finding from its fields and facts: the design is filled in, and what goes without saying is left out. */
export function guidedFinding(fields: object, facts: Facts, primary: unknown): Record<string, unknown> {
  const design = designOf(facts);
  const { higherIsBetter, ...rest } = fields as Record<string, unknown>;
  return {
    ...rest,
    ...(design !== undefined && { design }),
    ...(higherIsBetter === false && { higherIsBetter }),
    ...(primary === true && { primary }),
  };
}
