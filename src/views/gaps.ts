import { type Outcome, type PupilGroup, pupilGroups } from '#core/model/lists.ts';
import { callsFor, type Wanted } from './calls.ts';
import { type AgePhase, agePhases, phasesOf } from './phase.ts';
import type { Rated } from './rated.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** What nobody has shared: a kind of gap, and each with a form to fill it. */
export type Gap = { kind: string; missing: { text: string; share: string }[] };

type Looked = {
  /** Phases to look at; left out: all that ages can tell. */
  phases?: readonly AgePhase[];
  /** Outcomes that somebody wants; left out: none are looked at. */
  outcomes?: readonly Outcome[];
  /** What else is known of what is missing. */
  also?: Wanted;
};

/** The phases, pupil groups and outcomes that no write-up among these is about; kinds without a gap are left out. */
export function gapsAmong(rated: readonly Rated[], looked: Looked, view: SiteView): Gap[] {
  const { phases = agePhases, outcomes = [], also = {} } = looked;
  const all = rated.map(({ practice }) => practice.data);
  const gap = <T extends string>(
    kind: string,
    wished: readonly T[],
    has: readonly T[],
    wanted: (one: T) => Wanted,
  ): Gap => ({
    kind,
    missing: wished
      .filter((one) => !has.includes(one))
      .map((one) => ({ text: label(one), share: callsFor({ ...also, ...wanted(one) }, view).share })),
  });
  const groups = pupilGroups.filter((group) => group !== 'all');
  return [
    gap(
      'Phases',
      phases,
      all.flatMap(({ ages }) => phasesOf(ages)),
      (phase) => ({ phase }),
    ),
    gap<PupilGroup>(
      'Written for',
      groups,
      all.flatMap(({ pupils }) => pupils ?? []),
      (pupils) => ({ pupils }),
    ),
    gap(
      'Outcomes',
      outcomes,
      all.map(({ claim }) => claim.outcome),
      (outcome) => ({ outcome }),
    ),
  ].filter(({ missing }) => missing.length > 0);
}
