import type { School } from '#core/model/people.ts';
import type { Policy } from '#core/model/policy.ts';
import { monthsBefore } from '#core/review/months.ts';
import { characteristics, inUnits, priorAttainmentScale, terms } from '#core/schools/characteristics.ts';
import { longDate } from './dates.ts';
import type { Fact } from './practice-facts.ts';

/** The figures of a school: from which day, whether that is long ago, and each figure or that it is not known. */
export type ContextView = { asOf: string; old: boolean; facts: Fact[] };

/** Whether figures of that day are older than the policy's months. */
export const isOld = (asOf: string, now: string, { ageing }: Pick<Policy, 'ageing'>): boolean =>
  asOf < monthsBefore(now, ageing.schoolContextMonths).slice(0, 10);

/** The context of a school as its page shows it; null where the school gives no figures. */
export function contextView(
  { context, phase }: School,
  { now, policy }: { now: string; policy: Pick<Policy, 'ageing'> },
): ContextView | null {
  if (!context) return null;
  return {
    asOf: longDate(context.asOf),
    old: isOld(context.asOf, now, policy),
    facts: characteristics.map((key) => {
      const value = context[key];
      const term = key === 'priorAttainment' ? `${terms[key]} (${priorAttainmentScale(phase)})` : terms[key];
      return { term, value: value === undefined ? 'Not known' : inUnits(key, value) };
    }),
  };
}
