import type { Cycle, Project } from '../model/community.ts';
import type { Report } from '../model/report.ts';
import type { Writeup } from '../model/writeup.ts';
import { overlap, type Period, periodOf } from './period.ts';
import { firstRecord, type SharedPractice } from './practice-files.ts';

/** How it came out for a school, by its own word. */
export type Side = 'better' | 'worse' | 'open';

/** What one school of a project told: of which write-up, in which report (its own id for the write-up itself), and how it came out. */
export type Told = {
  practice: string;
  id: string;
  school: string;
  side: Side;
  /** The day on which it was first recorded, ISO; undefined where no record says so. */
  recorded: string | undefined;
  /** When it was done; undefined where it does not say. */
  period: Period | undefined;
};

const byVerdict: Partial<Record<NonNullable<Report['verdict']>, Side>> = {
  worked: 'better',
  'worked-with-changes': 'better',
  'did-not-work': 'worse',
};
const byChange: Partial<Record<Writeup['claim']['change'], Side>> = { better: 'better', worse: 'worse' };

/** Everything that the schools of a project told of its practices: their own write-ups, and reports. Published studies are not theirs. */
export function toldIn({ schools, practices: ids }: Project, practices: readonly SharedPractice[]): Told[] {
  const ours = practices.filter(({ id }) => ids.includes(id));
  return ours.flatMap((practice) => {
    const { data, reports, tries } = practice;
    const own =
      data.school === undefined || data.source === 'published'
        ? []
        : [{ id: practice.id, path: practice.path, data, side: byChange[data.claim.change] }];
    const told = reports
      .filter((report) => report.data.team === undefined)
      .map((report) => ({ ...report, side: byVerdict[report.data.verdict ?? 'cannot-tell'] }));
    return [...own, ...told].flatMap(({ id, path, data: { school, when, try: named }, side }) => {
      if (school === undefined || !schools.includes(school)) return [];
      const period = periodOf({ when, try: named, school }, tries);
      const recorded = firstRecord(practice, path);
      return [{ practice: practice.id, id, school, side: side ?? 'open', recorded, period }];
    });
  });
}

/**
 * What was told of each cycle, in their order: what the cycle lists, or else what was done while it ran. What fits several (a
 * school year may hold two) belongs to the last that had begun when it was recorded, else to the first.
 */
export function toldByCycle(project: Project, told: readonly Told[]): Told[][] {
  const { cycles } = project;
  const listed = new Set(cycles.flatMap(({ found }) => found ?? []));
  const home = (one: Told): Cycle | undefined => {
    if (listed.has(keyOf(one))) return cycles.find(({ found }) => found?.includes(keyOf(one)));
    const open = cycles.filter(({ found }) => found === undefined);
    const fits = open.filter((cycle) => (one.period ? overlap(one.period, cycle) : cycles.length === 1));
    return fits.findLast(({ from }) => one.recorded !== undefined && from <= one.recorded) ?? fits[0];
  };
  const homes = new Map(told.map((one) => [one, home(one)]));
  return cycles.map((cycle) => told.filter((one) => homes.get(one) === cycle));
}

const keyOf = ({ practice, id }: Told): string => `${practice}/${id}`;
