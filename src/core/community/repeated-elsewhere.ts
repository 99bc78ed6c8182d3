import type { Report } from '../model/report.ts';
import type { Writeup } from '../model/writeup.ts';

/** What other schools told of a write-up: in how many it worked, and how many told. A school counts once. */
export type Elsewhere = { worked: number; told: number };

/**
 * Counts schools other than its own; what its own authors report from elsewhere does not count, nor does a published study. A school
 * that told of more than one try counts as worked where it worked at least once and failed never.
 */
export function elsewhere(
  { school: home, authors: own = [] }: Pick<Writeup, 'school' | 'authors'>,
  reports: readonly Pick<Report, 'school' | 'verdict' | 'team' | 'authors'>[],
): Elsewhere {
  const others = reports.filter(
    ({ team, school, authors = [] }) =>
      team === undefined &&
      school !== undefined &&
      school !== home &&
      !authors.some((author) => own.includes(author)),
  );
  const schools = [...Map.groupBy(others, ({ school }) => school).values()].map((its) =>
    its.map(({ verdict }) => verdict ?? 'cannot-tell'),
  );
  const worked = schools.filter(
    (verdicts) =>
      verdicts.some((one) => one === 'worked' || one === 'worked-with-changes') &&
      !verdicts.includes('did-not-work'),
  );
  return { worked: worked.length, told: schools.length };
}

/**
 * Whether who wrote something up could coach others on it: it worked in at least `coachSchoolsMin` other schools, and in more than
 * half of those that told. Work that nobody repeated says nothing of whether it can be passed on.
 */
export const couldCoach = (
  { worked, told }: Elsewhere,
  { networks }: { networks: { coachSchoolsMin: number } },
): boolean => worked >= networks.coachSchoolsMin && worked * 2 > told;
