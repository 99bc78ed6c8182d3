import type { School } from '../model/people.ts';
import type { Measure } from './apart.ts';
import { type Characteristic, characteristics } from './characteristics.ts';
import type { Comparable } from './most-alike.ts';
import { phaseGroup } from './phase-group.ts';

/** A school file as it is compared with others: within its phase and setting, by what it told of its pupils. */
export function comparableOf(id: string, { phase, setting, context }: School): Comparable<Characteristic> {
  const values = Object.fromEntries(characteristics.map((key) => [key, context?.[key]]));
  return { id, phases: [phaseGroup(phase)], setting: setting ?? 'mainstream', values };
}

/** How much each characteristic counts at a difference of one standard deviation, and that deviation, early and later. */
export type Scales<K extends Characteristic = Characteristic> = Readonly<
  Record<'primary' | 'secondary', Readonly<Record<K, { weight: number; sd: number }>>>
>;

/** What schools of a phase are compared by, in standard deviations of that phase. The years before school go with primary. */
export function measuresBy<K extends Characteristic>(
  keys: readonly K[],
  phase: string,
  scales: Scales<K>,
): Measure<K>[] {
  const of = ['nursery', 'primary'].includes(phaseGroup(phase)) ? scales.primary : scales.secondary;
  return keys.map((key) => {
    const { weight, sd } = of[key];
    return { key, weight: weight / sd ** 2, usual: 2 * sd ** 2 };
  });
}
