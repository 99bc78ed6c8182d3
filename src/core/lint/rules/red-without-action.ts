import { putsOff } from '#core/community/says-nothing.ts';
import type { Cycle } from '#core/model/community.ts';
import type { FieldPath } from '../place.ts';
import { type Report, rule } from '../rule.ts';
import { toldCycle, toldProject } from '../told-project.ts';

type Review = NonNullable<Cycle['review']>;

function actionsOf({ rag, actions = [] }: Review, begun: string, at: FieldPath, report: Report): void {
  if (rag === 'red' && actions.length === 0)
    report({
      at: { field: [...at, 'rag'] },
      message:
        'Unexpected red without an action, expected what will be done, who does it, and by when. Add actions: [{ what: "…", who: "…", by: "2027-03-31" }].',
    });
  for (const [place, { what, by }] of actions.entries()) {
    const nothing = putsOff(what);
    if (nothing)
      report({
        at: { field: [...at, 'actions', place, 'what'] },
        message: `Unexpected ${nothing} as an action, expected what will be done. Say it so that everybody can see whether it was.`,
      });
    if (by < begun)
      report({
        at: { field: [...at, 'actions', place, 'by'] },
        message: `Unexpected day ${by} for an action, expected one after the cycle began (${begun}). Correct the date.`,
      });
  }
}

const red = { rag: 'red', learned: 'Two schools could not protect the time.' };
const action = { what: 'Fix the time before the term begins', who: 'Head teachers', by: '2026-09-01' };

export const redWithoutAction = rule({
  id: 'red-without-action',
  family: 'structure',
  severity: 'error',
  why: 'A red that nobody acts on is only a colour.',
  how: 'For each red review say what will be done, who does it, and by when.',
  source: 'Our own: a review each year, with actions for what is red',
  check({ entry }, report) {
    if (entry.kind !== 'project') return;
    for (const [place, { from, review, yearly = [] }] of entry.data.cycles.entries()) {
      if (review) actionsOf(review, from, ['cycles', place, 'review'], report);
      for (const [year, each] of yearly.entries())
        actionsOf(each, from, ['cycles', place, 'yearly', year], report);
    }
  },
  examples: [
    {
      title: 'red, and then nothing',
      file: toldProject([toldCycle({ review: red })]),
      expect: ['7:333: Unexpected red without an action, expected what will be done'],
    },
    {
      title: 'an action that says nothing',
      file: toldProject([toldCycle({ review: { ...red, actions: [{ ...action, what: 'tbc' }] } })]),
      expect: ['7:410: Unexpected text that only puts it off as an action'],
    },
    {
      title: 'what, who and by when',
      file: toldProject([toldCycle({ review: { ...red, actions: [action] } })]),
      expect: [],
    },
  ],
});
