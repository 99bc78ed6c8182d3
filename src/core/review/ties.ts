import { type Bearings, plainName, versionsSince } from './behind.ts';
import { groundsOf, tieNamesOf } from './grounds.ts';
import type { PersonThrough } from './snapshot.ts';

/** Kinds of tie that void a review unless an editor waives it in public. */
export const disqualifyingTies = ['family', 'manager', 'supplier'] as const;

/** Declared ties between a reviewer and what stands behind a contribution, as sentences. */
export type Ties = { disqualifying: readonly string[]; shown: readonly string[] };

/**
 * Ties that the reviewer or an author declared in their files on main within the last months of the policy, where they name
 * the other, the other's school or trust, or an interest the contribution declares.
 */
export function tiesBetween(reviewer: PersonThrough, bearings: Bearings): Ties {
  const { since, authors, called } = groundsOf(bearings);
  const declared = (person: PersonThrough, isOther: (name: string) => boolean) =>
    versionsSince(person, since)
      .flatMap(({ data }) => data.ties ?? [])
      .filter(({ to }) => isOther(plainName(to)))
      .map(({ to, kind }) => ({ kind, told: `declared tie (${kind}): ${person.handle} and ${to}` }));
  const others = authors.filter(({ handle }) => handle !== reviewer.handle);
  const byOthers = others.some(({ versions }) => versions.some(({ data }) => data.ties));
  const mine = new Set(byOthers ? tieNamesOf(reviewer, since, bearings.main) : []);
  const ties = [
    ...declared(reviewer, (name) => called.has(name)),
    ...others.flatMap((author) => declared(author, (name) => mine.has(name))),
  ];
  const told = (wanted: boolean) => [
    ...new Set(
      ties
        .filter(({ kind }) => disqualifyingTies.some((each) => each === kind) === wanted)
        .map((tie) => tie.told),
    ),
  ];
  return { disqualifying: told(true), shown: told(false) };
}
