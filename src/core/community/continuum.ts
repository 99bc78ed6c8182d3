import type { Network, Project } from '../model/community.ts';
import { overlap, type Period, periodOf, periodOfYear, yearOfDay } from './period.ts';
import { firstRecord, type SharedPractice } from './practice-files.ts';

/**
 * What schools do together, from the loosest to the closest: telling each other, helping, sharing, joint work (Little 1990, The
 * persistence of privacy, Teachers College Record 91).
 */
export const continuum = ['story-telling', 'aid', 'sharing', 'joint-work'] as const;
export type Closeness = (typeof continuum)[number];

/** How much of each a network did in a school year, and the closest that it came to. */
export type ContinuumYear = { year: string; counts: Record<Closeness, number>; reached: Closeness | null };

type Joined = Pick<Network, 'members' | 'since'>;
type Deed = { is: Closeness; time: Period };

/**
 * What the members of a network did, year by year, from its first year (or their first deed) to this one.
 *
 * A write-up of a member is a story; one that grew from another member's is aid; a report on another member's write-up, or on one
 * that a joint project is about, is sharing; a cycle of a project of two schools or more is joint work in each year it ran. What tells no time
 * counts in the year it was recorded, else nowhere.
 */
export function continuumOf(
  network: Joined,
  projects: readonly Project[],
  practices: readonly SharedPractice[],
  today: string,
): ContinuumYear[] {
  const done = [...toldBy(network, projects, practices), ...jointWork(projects)].filter(
    ({ time }) => time.from <= today,
  );
  const first = [network.since ?? today, ...done.map(({ time }) => time.from)].sort()[0] as string;
  const begin = network.since !== undefined && network.since <= today ? network.since : first;
  return schoolYears(begin, today).map((year) => {
    const its = done.filter(({ time }) => overlap(time, periodOfYear(year)));
    const counts = Object.fromEntries(
      continuum.map((step) => [step, its.filter(({ is }) => is === step).length]),
    ) as ContinuumYear['counts'];
    return { year, counts, reached: continuum.findLast((step) => counts[step] > 0) ?? null };
  });
}

function toldBy(
  { members }: Joined,
  projects: readonly Project[],
  practices: readonly SharedPractice[],
): Deed[] {
  const isMember = (school: string | undefined) => school !== undefined && members.includes(school);
  const home = new Map(practices.map(({ id, data }) => [id, data.school]));
  const joint = new Set(projects.flatMap(({ practices: ids }) => ids));
  const deed = (is: Closeness, time: Period | undefined): Deed[] =>
    time ? [{ is, time: withinAYear(time) }] : [];
  return practices.flatMap((practice) => {
    const { id, data, reports, tries } = practice;
    const timeOf = (file: SharedPractice | SharedPractice['reports'][number]) =>
      periodOf(file.data, tries) ?? onDay(firstRecord(practice, file.path));
    const from = home.get(data.adaptedFrom ?? '');
    const own = isMember(data.school) && data.source !== 'published';
    const between = own || joint.has(id);
    return [
      ...(own
        ? deed(isMember(from) && from !== data.school ? 'aid' : 'story-telling', timeOf(practice))
        : []),
      ...reports
        .filter(({ data: { school } }) => between && isMember(school) && school !== data.school)
        .flatMap((report) => deed('sharing', timeOf(report))),
    ];
  });
}

const jointWork = (projects: readonly Project[]): Deed[] =>
  projects
    .filter(({ schools }) => schools.length > 1)
    .flatMap(({ cycles }) => cycles.map(({ from, to }) => ({ is: 'joint-work', time: { from, to } })));

const onDay = (day: string | undefined): Period | undefined =>
  day === undefined ? undefined : { from: day, to: day };

/** What is told counts once: in the school year in which it was begun. */
const withinAYear = ({ from }: Period): Period => ({ from, to: from });

function schoolYears(from: string, to: string): string[] {
  const [first, last] = [yearOfDay(from), yearOfDay(to)].map((year) => Number(year.slice(0, 4)));
  return Array.from({ length: Math.max(0, (last ?? 0) - (first ?? 0) + 1) }, (_, at) =>
    yearOfDay(`${(first ?? 0) + at}-09-01`),
  );
}
