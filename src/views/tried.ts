import { many } from './numbers.ts';
import type { Practice } from './site-data.ts';
import { listed } from './words.ts';

/** How often a practice has been tried, as far as its files tell. */
export type Tried = {
  studies: number;
  schools: number;
  /** Schools and studies together. */
  total: number;
  /** `5 studies`, `3 schools`, `1 study and 2 schools`. */
  text: string;
  /** `Worked in 3 of 4 schools`, where each school has said so itself; else null. */
  worked: string | null;
};

type Told = Pick<Practice, 'data' | 'reports'>;

const counted = new WeakMap<Told, Tried>();

/**
 * Counts studies (one report each) and schools (each once), the write-up's own school among them. Counted once for a write-up,
 * since many pages tell it.
 */
export function triedIn(practice: Told): Tried {
  const tried = counted.get(practice) ?? countIn(practice);
  counted.set(practice, tried);
  return tried;
}

function countIn({ data, reports }: Told): Tried {
  const studies = reports.filter((report) => report.data.team !== undefined);
  const told = reports.filter((report) => report.data.team === undefined);
  const own =
    data.source === 'published'
      ? []
      : [{ school: data.school ?? 'own', worked: data.claim.change === 'better' }];
  const fromReports = told.map(({ id, data: { school, verdict } }) => ({
    school: school ?? id,
    worked: verdict === 'worked' || verdict === 'worked-with-changes',
  }));
  const entries = [...own, ...fromReports];
  const schools = new Set(entries.map(({ school }) => school));
  const worked = [...schools].filter(
    (school) => entries.findLast((entry) => entry.school === school)?.worked,
  );
  const bySchools = studies.length === 0 && schools.size > 1;
  return {
    studies: studies.length,
    schools: schools.size,
    total: studies.length + schools.size,
    text: countsText(studies.length, schools.size) || 'nobody yet',
    worked: bySchools ? `Worked in ${worked.length} of ${schools.size} schools` : null,
  };
}

/** `1 study and 2 schools`; empty for none of either. */
export function countsText(studies: number, schools: number): string {
  const counts = [
    ...(studies ? [many(studies, 'study', 'studies')] : []),
    ...(schools ? [many(schools, 'school')] : []),
  ];
  return listed(counts);
}
