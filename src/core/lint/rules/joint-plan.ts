import { putsOff } from '#core/community/says-nothing.ts';
import type { Cycle } from '#core/model/community.ts';
import type { FieldPath } from '../place.ts';
import { type Report, rule } from '../rule.ts';
import { toldCycle, toldPlan, toldProject } from '../told-project.ts';

const asked: Record<keyof Cycle['plan'], string> = {
  question: 'what the schools want to find out',
  change: 'what will be done differently, where',
  measure: 'what will be counted or tested in every school',
  expect: 'what the schools expect to see',
};
const parts = Object.keys(asked) as (keyof Cycle['plan'])[];

function planOf({ plan, who }: Cycle, at: FieldPath, report: Report): void {
  for (const part of parts) {
    const nothing = putsOff(plan[part]);
    if (nothing)
      report({
        at: { field: [...at, 'plan', part] },
        message: `Unexpected ${nothing} in "${part}" of the plan, expected ${asked[part]}. Say it in a sentence, before anything is measured.`,
      });
  }
  if (who === undefined)
    report({
      at: { field: at },
      severity: 'warning',
      message:
        'Unexpected plan without "who", expected who does it and who measures. Add it, such as who: "The Year 4 teachers".',
    });
}

function timeOf(
  { from, to }: Cycle,
  before: Cycle | undefined,
  most: number,
  at: FieldPath,
  report: Report,
): void {
  const end = `${Number(from.slice(0, 4)) + most}${from.slice(4)}`;
  if (to <= from)
    report({
      at: { field: [...at, 'to'] },
      message: `Unexpected end ${to} of a cycle that begins ${from}, expected a later day. Correct one of them.`,
    });
  else if (to > end)
    report({
      at: { field: [...at, 'to'] },
      message: `Unexpected end ${to} of a cycle that begins ${from}, expected at most ${most} years. End it by ${end}, and begin another cycle with what you have learned.`,
    });
  if (before && from <= before.to)
    report({
      at: { field: [...at, 'from'] },
      message: `Unexpected cycle from ${from}, expected one after ${before.to}, when the cycle before it ends. Put cycles in order, or make what runs beside it a project of its own.`,
    });
}

export const jointPlan = rule({
  id: 'joint-plan',
  family: 'structure',
  severity: 'error',
  why: 'Joint work finds something out only where question, measure, who and when were settled before anybody looked.',
  how: 'Fill in the plan of each cycle: question, change, measure, what you expect, who, from when to when.',
  source: 'Our own: joint projects in cycles with a plan before and a review after',
  check({ entry, context: { policy } }, report) {
    if (entry.kind !== 'project') return;
    for (const [place, cycle] of entry.data.cycles.entries()) {
      const at = ['cycles', place];
      planOf(cycle, at, report);
      timeOf(cycle, entry.data.cycles[place - 1], policy.networks.cycleYearsMax, at, report);
    }
  },
  examples: [
    {
      title: 'a measure that is put off',
      file: toldProject([toldCycle({ plan: { ...toldPlan, measure: 'To be agreed' } })]),
      expect: ['7:186: Unexpected text that only puts it off in "measure" of the plan'],
    },
    {
      title: 'nobody does it',
      file: toldProject([toldCycle({ who: undefined })]),
      expect: ['7:10: Unexpected plan without "who", expected who does it'],
    },
    {
      title: 'five years',
      file: toldProject([toldCycle({ to: '2030-08-31' })]),
      expect: [
        '7:36: Unexpected end 2030-08-31 of a cycle that begins 2025-09-01, expected at most 3 years.',
      ],
    },
    {
      title: 'an end before the beginning, and a cycle inside another',
      file: toldProject([toldCycle(), toldCycle({ from: '2026-01-05', to: '2025-01-05' })]),
      expect: [
        '7:344: Unexpected end 2025-01-05',
        '7:326: Unexpected cycle from 2026-01-05, expected one after',
      ],
    },
    {
      title: 'two cycles, one after the other',
      file: toldProject([toldCycle(), toldCycle({ from: '2026-04-20', to: '2026-07-17' })]),
      expect: [],
    },
  ],
});
