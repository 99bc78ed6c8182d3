import type { FormQuestion } from './question.ts';

const of = (field: string, asks: string): FormQuestion => ({
  ...{ key: `findings.0.${field}`, asks, required: false },
});
const figures = (side: 'treated' | 'comparison', whose: string): FormQuestion[] => [
  of(`${side}.n`, `${whose}: how many were measured?`),
  of(`${side}.before.mean`, `${whose}: average before`),
  of(`${side}.before.sd`, `${whose}: spread before`),
  of(`${side}.mean`, `${whose}: average after`),
  of(`${side}.sd`, `${whose}: spread after`),
];

/** One result, for those who measured something. More results, or results of other shapes, are added to the file later. */
export const measuredQuestions: readonly FormQuestion[] = [
  {
    ...of('measure.name', 'Did you measure something? With what?'),
    help: 'Leave this and the figures below empty if you did not: that is a fair place to start.',
  },
  { ...of('measure.kind', 'What sort of measure was it?'), means: '' },
  {
    ...of('design', 'What did you compare?'),
    means: 'The same pupils before and after, or with a similar group that did without.',
    values: ['before-after', 'comparison', 'randomised'],
  },
  ...figures('treated', 'Pupils who did it'),
  ...figures('comparison', 'Pupils who did not'),
  of('assigned', 'If there were two groups: what was put into one or the other?'),
  of('against', 'If there were two groups: what did the others do?'),
];
