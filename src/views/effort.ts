import type { Policy } from '#core/model/policy.ts';
import { costText, workloadText } from './effort-text.ts';
import type { Practice } from './site-data.ts';

/** How many of the five places of a mark are filled. */
export type Filled = 0 | 1 | 2 | 3 | 4 | 5;

/** What something costs, in money or in hours: a mark of five places beside the words. `filled` null: not known. */
export type Effort = { kind: 'cost' | 'workload'; term: string; filled: Filled | null; text: string };

/** How many of five places an amount fills: none for nothing, one up to the first step, five above the last. */
export function filledBy(amount: number, upTo: Policy['effort']['costUpTo']): Filled {
  if (amount <= 0) return 0;
  const within = upTo.findIndex((step) => amount <= step);
  return (within < 0 ? 5 : within + 1) as Filled;
}

/** Cost and workload of a write-up. What comes once is told in words and fills no mark: it does not compare with what comes each year or week. */
export function effortsOf(
  { data: { cost, workload } }: { data: Pick<Practice['data'], 'cost' | 'workload'> },
  { effort }: Policy,
): Effort[] {
  const filled = (amount: number | undefined, upTo: Policy['effort']['costUpTo']) =>
    amount === undefined ? null : filledBy(amount, upTo);
  return [
    {
      ...{ kind: 'cost', term: 'Cost', text: costText(cost) },
      filled: filled(cost?.perPupilYear, effort.costUpTo),
    },
    {
      ...{ kind: 'workload', term: 'Workload', text: workloadText(workload) },
      filled: filled(workload?.perWeek, effort.hoursUpTo),
    },
  ];
}
