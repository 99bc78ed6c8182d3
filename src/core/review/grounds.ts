import { type Bearings, plainName, schoolsOf, versionsSince } from './behind.ts';
import { monthsBefore } from './months.ts';
import type { Instant, Main, PersonThrough } from './snapshot.ts';

/** What is the same for every reviewer of a contribution: who wrote it, where they were, and what they go by. */
export type Grounds = {
  /** From when on schools, ties and co-authors count; and from when on approvals do. */
  since: Instant;
  swapSince: Instant;
  authors: readonly PersonThrough[];
  accounts: ReadonlySet<number>;
  names: ReadonlyMap<string, string>;
  schools: ReadonlySet<string>;
  trusts: ReadonlySet<string>;
  /** Whatever a reviewer could name as a tie. */
  called: ReadonlySet<string>;
};

/** Every account that a person's file names or ever named. */
export const accountsOf = ({ versions }: PersonThrough): number[] =>
  versions.flatMap(({ data }) => data.github?.id ?? []);

/** Every name that a person's file holds or ever held, as names are compared. */
export const namesOf = ({ versions }: PersonThrough): string[] =>
  versions.map(({ data }) => plainName(data.name));

/** The trusts of some schools, as names are compared. */
export const trustsOf = (schools: ReadonlySet<string>, { schools: all }: Main): Set<string> =>
  new Set([...schools].flatMap((school) => all.get(school)?.trust ?? []).map(plainName));

/** The names under which a person may be named as somebody's tie: of themselves, their schools and trusts. */
export function tieNamesOf(person: PersonThrough, since: Instant, main: Main): string[] {
  const logins = person.versions.flatMap(({ data }) => data.github?.login ?? []);
  const schools = versionsSince(person, since).flatMap(({ data }) => data.school ?? []);
  return [person.handle, ...logins, ...namesOf(person)].map(plainName).concat(schoolNames(schools, main));
}

const schoolNames = (ids: readonly string[], { schools }: Main): string[] =>
  ids.flatMap((id) => {
    const school = schools.get(id);
    return [id, ...(school ? [school.name, school.trust ?? ''] : [])].filter(Boolean).map(plainName);
  });

function read({ main, behind, now, policy }: Bearings): Grounds {
  const since = monthsBefore(now, policy.review.coauthorMonths);
  const authors = main.people.filter(({ handle }) => behind.handles.has(handle));
  const schools = new Set([...behind.schools, ...authors.flatMap((author) => [...schoolsOf(author, since)])]);
  return {
    ...{ since, authors, schools, swapSince: monthsBefore(now, policy.review.swapMonths) },
    accounts: new Set([...behind.accounts, ...authors.flatMap(accountsOf)]),
    names: new Map(authors.flatMap((author) => namesOf(author).map((name) => [name, author.handle]))),
    trusts: trustsOf(schools, main),
    called: new Set([
      ...authors.flatMap((author) => tieNamesOf(author, since, main)),
      ...schoolNames([...behind.schools], main),
      ...behind.declares.map(plainName),
    ]),
  };
}

const known = new WeakMap<Bearings, Grounds>();

/** The grounds of a contribution; worked out once for all its reviewers. */
export function groundsOf(bearings: Bearings): Grounds {
  const before = known.get(bearings);
  if (before) return before;
  const grounds = read(bearings);
  known.set(bearings, grounds);
  return grounds;
}
