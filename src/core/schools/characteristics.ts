import type { School } from '../model/people.ts';

/** What schools are compared by, as `context` of a school file names it, in the order people read it. */
export const characteristics = [
  'pupils',
  'disadvantaged',
  'eal',
  'senSupport',
  'ehcPlan',
  'stability',
  'polar4',
  'idaci',
  'priorAttainment',
] as const;

/** What a reader says of a school in a minute: the same, with special needs as one share. */
export const sayable = ['pupils', 'disadvantaged', 'eal', 'send'] as const;

export type Characteristic = (typeof characteristics)[number] | 'send';

/** Each in words, as a heading has it. */
export const terms: Readonly<Record<Characteristic, string>> = {
  pupils: 'Pupils',
  disadvantaged: 'Disadvantaged',
  eal: 'English as an additional language',
  senSupport: 'SEN support',
  ehcPlan: 'Education, health and care plan',
  send: 'Special educational needs',
  stability: 'Joined at the usual time and stayed',
  polar4: 'University entry nearby (POLAR4, 1 to 5)',
  idaci: 'Income deprivation (IDACI, 0 to 1)',
  priorAttainment: 'Prior attainment',
};

const decimals: Partial<Record<Characteristic, number>> = { pupils: 0, idaci: 2, priorAttainment: 2 };
const shares: readonly Characteristic[] = [
  'disadvantaged',
  'eal',
  'senSupport',
  'ehcPlan',
  'send',
  'stability',
];

/** A value of it in words: `1,412`, `31.4%`, `0.19`. */
export function inUnits(characteristic: Characteristic, value: number): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: decimals[characteristic] ?? 1 });
  return shares.includes(characteristic) ? `${number}%` : number;
}

/** Prior attainment is on one scale in primary schools and on another later; unlike scales are never compared. */
export const priorAttainmentScale = (
  phase: School['phase'],
): 'key stage 1 points' | 'key stage 2 scaled score' =>
  ['nursery', 'primary', 'middle-deemed-primary'].includes(phase)
    ? 'key stage 1 points'
    : 'key stage 2 scaled score';
