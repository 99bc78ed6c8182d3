export { type AgePhase, agePhases, agesOf, phasesOf } from '#core/model/age-phases.ts';

/** The ages in words: `Ages 8 to 15`, `Age 11`. */
export function agesText([from, to]: readonly [number, number]): string {
  return from === to ? `Age ${from}` : `Ages ${from} to ${to}`;
}
