import { type Bearings, schoolsOf } from './behind.ts';
import { accountsOf, groundsOf, namesOf, trustsOf } from './grounds.ts';
import { historyOf } from './history.ts';
import { isAfter } from './months.ts';
import type { PersonThrough } from './snapshot.ts';
import { tiesBetween } from './ties.ts';

/** Whether somebody's review counts, whether it is external, and why, in sentences that may be shown to anyone. */
export type Independence = { counts: boolean; external: boolean; reasons: readonly string[] };

type Parties = { reviewer: PersonThrough; schools: ReadonlySet<string>; bearings: Bearings };

/** Reasons for which a review never counts. */
function disqualifiers({ reviewer, schools, bearings }: Parties): string[] {
  const { behind, policy } = bearings;
  const grounds = groundsOf(bearings);
  const accounts = accountsOf(reviewer);
  const committed = accounts.some((id) => behind.accounts.has(id));
  const isAuthor = behind.handles.has(reviewer.handle) || accounts.some((id) => grounds.accounts.has(id));
  if (isAuthor) return [committed ? 'an author of it, or of a commit in it' : 'an author of it'];
  const namesake = namesOf(reviewer).find((name) => grounds.names.has(name));
  const shared = [...schools].filter((school) => grounds.schools.has(school));
  const swapped = swapPartner(reviewer.handle, bearings);
  return [
    ...(namesake === undefined ? [] : [`the same name as an author, ${grounds.names.get(namesake)}`]),
    ...shared.map((school) => `same school: ${school}`),
    ...(behind.stakeholders.has(reviewer.handle) ? ['an author of what it is about'] : []),
    ...(swapped ? [`${swapped} approved their work within ${policy.review.swapMonths} months`] : []),
  ];
}

/** An author who lately approved the reviewer's own work: the two would be doing each other favours. */
function swapPartner(reviewer: string, bearings: Bearings): string | undefined {
  const { swapSince } = groundsOf(bearings);
  return historyOf(bearings.main)
    .approvals.get(reviewer)
    ?.filter(({ by, at }) => bearings.behind.handles.has(by) && isAfter(at, swapSince))
    .map(({ by }) => by)
    .toSorted()[0];
}

/** Reasons for which a review that counts is not external. */
function insiders({ reviewer, schools: mine, bearings }: Parties): string[] {
  const { main } = bearings;
  const { schools: theirs, trusts } = groundsOf(bearings);
  const sharedTrusts = [...trustsOf(mine, main)].filter((trust) => trusts.has(trust));
  const networks = [...main.networks].filter(
    ([, { members, kind, close }]) =>
      (close ?? kind !== 'subject') &&
      members.some((member) => mine.has(member)) &&
      members.some((member) => theirs.has(member)),
  );
  const projects = main.projects.filter(
    ({ schools }) => schools.some((one) => mine.has(one)) && schools.some((one) => theirs.has(one)),
  );
  return [
    ...sharedTrusts.map((trust) => `same trust: ${trust}`),
    ...networks.map(([id]) => `same network: ${id}`).toSorted(),
    ...projects.map(({ title }) => `joint project: ${title}`).toSorted(),
    ...coauthors(reviewer.handle, bearings),
  ];
}

/** Authors with whom the reviewer published something lately; what has no dated record counts as recent. */
function coauthors(reviewer: string, bearings: Bearings): string[] {
  const { handles } = bearings.behind;
  const { since } = groundsOf(bearings);
  const shared = (historyOf(bearings.main).published.get(reviewer) ?? [])
    .filter(({ at }) => at === undefined || isAfter(at, since))
    .flatMap(({ authors }) => authors.filter((author) => author !== reviewer && handles.has(author)));
  return [...new Set(shared)].toSorted().map((author) => `wrote with ${author} lately`);
}

/**
 * Whether a reviewer is independent of those behind a contribution. Every value that stood in a person's file on main in the
 * last months of the policy counts, so that a change of school the day before changes nothing.
 *
 * Never counts: authors and co-authors under any account they ever named, namesakes of authors, the same school, an author
 * of the write-up a report or challenge is about, somebody whose own work an author lately approved, and ties by family,
 * line management or supply.
 */
export function independenceOf(reviewer: PersonThrough, bearings: Bearings): Independence {
  const schools = schoolsOf(reviewer, groundsOf(bearings).since);
  const parties = { reviewer, schools, bearings };
  const ties = tiesBetween(reviewer, bearings);
  const never = [...disqualifiers(parties), ...ties.disqualifying];
  const inside = insiders(parties);
  const counts = never.length === 0;
  return {
    counts,
    external: counts && inside.length === 0,
    reasons: [...never, ...inside, ...ties.shown],
  };
}
