import type { School } from '#core/model/people.ts';
import type { Policy } from '#core/model/policy.ts';
import { monthsBefore } from '#core/review/months.ts';
import { longDate } from './dates.ts';
import { plain } from './numbers.ts';
import type { Fact } from './practice-facts.ts';

/** The figures of a school: from which day, whether that is long ago, and each figure or that it is not known. */
export type ContextView = { asOf: string; old: boolean; facts: Fact[] };

const percent = (value: number): string => `${plain(value, 1)}%`;

const figures = [
  ['pupils', 'Pupils', (value: number) => plain(value, 0)],
  ['disadvantaged', 'Disadvantaged', percent],
  ['eal', 'English as an additional language', percent],
  ['senSupport', 'SEN support', percent],
  ['ehcPlan', 'Education, health and care plan', percent],
  ['stability', 'Joined at the usual time and stayed', percent],
  ['idaci', 'Income deprivation (IDACI, 0 to 1)', (value: number) => plain(value, 2)],
  ['polar4', 'University entry nearby (POLAR4, 1 to 5)', (value: number) => plain(value, 1)],
] as const;

/** Prior attainment is on one scale in primary schools and on another later; unlike scales are never compared. */
const priorAttainment = (phase: School['phase']) => {
  const early = ['nursery', 'primary', 'middle-deemed-primary'].includes(phase);
  const scale = early ? 'key stage 1 points' : 'key stage 2 scaled score';
  return ['priorAttainment', `Prior attainment (${scale})`, (value: number) => plain(value, 2)] as const;
};

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
    facts: [...figures, priorAttainment(phase)].map(([key, term, write]) => {
      const value = context[key];
      return { term, value: value === undefined ? 'Not known' : write(value) };
    }),
  };
}
