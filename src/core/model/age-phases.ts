import type { Phase } from './lists.ts';

/** Youngest age, and the age before which it ends, in years; English schools. */
const spans = [
  ['nursery', 2, 4],
  ['primary', 4, 11],
  ['secondary', 11, 16],
  ['16-plus', 16, 26],
] as const satisfies [Phase, number, number][];

/** A phase that ages can tell. */
export type AgePhase = (typeof spans)[number][0];
export const agePhases: readonly AgePhase[] = spans.map(([phase]) => phase);

/** The phases that a range of ages reaches into by a year or more; a single age is in the phase that begins or contains it. */
export function phasesOf([from, to]: readonly [number, number]): AgePhase[] {
  const until = from === to ? to + 1 : to;
  return spans.filter(([, start, end]) => from < end && until > start).map(([phase]) => phase);
}

/** The ages of a phase, youngest and oldest, in years. */
export function agesOf(phase: AgePhase): [number, number] {
  const [, from, until] = spans.find(([name]) => name === phase) as (typeof spans)[number];
  return [from, until];
}
