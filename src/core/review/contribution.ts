import type { AnyEntry } from '#core/library/entry.ts';
import { guardedOfPerson, guardedOfTry } from './guarded.ts';
import type { Contribution, Topics } from './snapshot.ts';

type Told = Partial<{
  authors: readonly string[];
  curators: readonly string[];
  school: string;
  by: string;
  declares: readonly string[];
  ages: readonly [number, number];
  subjects: readonly string[];
  outcome: string;
  claim: { outcome: string };
}>;

/** What a file is about; what a report or try leaves out is its write-up's. */
function topicsOf(told: Told, practice: Told): Topics {
  const ages = told.ages ?? practice.ages;
  const outcomes = [told.claim?.outcome, told.outcome, practice.claim?.outcome].flatMap((each) => each ?? []);
  return {
    ...(ages && { ages }),
    subjects: told.subjects ?? practice.subjects ?? [],
    outcomes: [...new Set(outcomes)],
  };
}

/**
 * What a changed file says about who stands behind it and what it concerns. `before` is the same file on main, `practice` the
 * write-up whose folder it lies in.
 */
export function contributionOf(
  entry: AnyEntry,
  before: AnyEntry | undefined,
  practice: AnyEntry | undefined,
): Contribution {
  const told = entry.data as Told;
  const authors = [...(told.authors ?? []), ...(told.curators ?? []), ...(told.by ? [told.by] : [])];
  return {
    path: entry.path,
    authors: entry.kind === 'person' ? [entry.id] : authors,
    ...(told.school !== undefined && entry.kind !== 'person' && { school: told.school }),
    topics: topicsOf(told, (practice?.data ?? {}) as Told),
    declares: told.declares ?? [],
    guarded: guardedIn(entry, before),
    ...(entry.kind === 'person' && entry.data.github && { githubId: entry.data.github.id }),
    ...(entry.kind === 'school' && entry.data.urn !== undefined && { urn: entry.data.urn }),
  };
}

function guardedIn(entry: AnyEntry, before: AnyEntry | undefined): string[] {
  if (entry.kind === 'person')
    return guardedOfPerson(before?.kind === 'person' ? before.data : undefined, entry.data);
  return entry.kind === 'try'
    ? guardedOfTry(before?.kind === 'try' ? before.data : undefined, entry.data)
    : [];
}
