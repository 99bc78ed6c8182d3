import { planMark, registrationOf } from '#core/community/plan-mark.ts';
import type { Cycle } from '#core/model/community.ts';
import { rule } from '../rule.ts';
import { toldCycle, toldPlan, toldProject } from '../told-project.ts';

const cycle = toldCycle() as Cycle;
const mark = planMark(cycle);
const on = '2025-08-28';

export const planRegistered = rule({
  id: 'plan-registered',
  family: 'evidence',
  severity: 'warning',
  firm: true,
  why: 'A measure chosen after the results are in can be chosen to suit them.',
  how: 'Put the plan here before the cycle begins, with the day and the mark that the check gives; leave it as it is afterwards.',
  source:
    'Our own: plans are registered before the data. The mark is the beginning of a SHA-256 digest of the plan',
  check({ entry, context: { today } }, report) {
    if (entry.kind !== 'project') return;
    for (const [place, each] of entry.data.cycles.entries()) {
      const { registered, from } = each;
      const at = (...field: string[]) => ({ field: ['cycles', place, ...field] });
      const stands = registrationOf(each);
      if (stands === 'changed')
        report({
          at: at('registered', 'mark'),
          message: `Unexpected change of a registered plan, expected the plan as it was on ${registered?.on}. Put question, change, measure, expectation, who and dates back; for another plan begin another cycle.`,
        });
      else if (registered && registered.on > today)
        report({
          at: at('registered', 'on'),
          message: `Unexpected day ${registered.on}, expected one that is past. Write the day on which the plan is put here.`,
        });
      else if (stands === 'late')
        report({
          at: at('registered', 'on'),
          message: `Unexpected plan of ${registered?.on} for a cycle that began ${from}, expected one registered by its first day. The page will say that it came late; register the next one earlier.`,
        });
      else if (registered && registered.mark === undefined)
        report({
          at: at('registered', 'on'),
          severity: 'note',
          message: `Unexpected registration without a mark, expected one by which later changes can be seen. Add mark: "${planMark(each)}" beside the day.`,
        });
      else if (!registered && from >= today)
        report({
          at: at('plan'),
          severity: 'note',
          message: `Unexpected plan that is not registered, expected the day on which it is put here. Add registered: { on: "${today}", mark: "${planMark(each)}" } to the cycle.`,
        });
    }
  },
  examples: [
    {
      title: 'the measure was changed later',
      file: toldProject([
        toldCycle({
          plan: { ...toldPlan, measure: 'A questionnaire about reading' },
          registered: { on, mark },
        }),
      ]),
      expect: ['7:351: Unexpected change of a registered plan, expected the plan as it was on 2025-08-28.'],
    },
    {
      title: 'registered when it had begun',
      file: toldProject([toldCycle({ registered: { on: '2025-12-01', mark } })]),
      expect: ['7:336: Unexpected plan of 2025-12-01 for a cycle that began 2025-09-01'],
    },
    {
      title: 'no mark yet',
      file: toldProject([toldCycle({ registered: { on } })]),
      expect: [
        `7:336: Unexpected registration without a mark, expected one by which later changes can be seen. Add mark: "${mark}"`,
      ],
    },
    {
      title: 'still to come, and not registered',
      file: toldProject([toldCycle({ from: '2027-01-04', to: '2027-07-16' })]),
      expect: ['7:56: Unexpected plan that is not registered, expected the day on which it is put here.'],
    },
    {
      title: 'in time, and as it was',
      file: toldProject([toldCycle({ registered: { on, mark } })]),
      expect: [],
    },
  ],
});
