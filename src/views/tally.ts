import type { EvidenceView } from './evidence.ts';
import { many } from './numbers.ts';
import { type AgePhase, phasesOf } from './phase.ts';
import type { Rated } from './rated.ts';
import type { Practice } from './site-data.ts';
import { countsText, triedIn } from './tried.ts';

/** How much there is on something: write-ups, how often they were tried, and the highest level among those tried. */
export type Tally = {
  practices: number;
  studies: number;
  schools: number;
  /** Studies and schools together: each try of each write-up. */
  tried: number;
  /** 0 where nothing was tried. */
  level: 0 | EvidenceView['level'];
  /** `7 practices, tried in 31 studies`; `1 practice, not tried yet`; a sentence for none. */
  text: string;
};

/** Counts write-ups and their tries. */
export function tallyOf(rated: readonly Rated[]): Tally {
  const counted = rated.map(({ practice, evidence }) => ({ evidence, ...triedIn(practice) }));
  const sum = (of: 'studies' | 'schools' | 'total') => counted.reduce((so, counts) => so + counts[of], 0);
  const levels = counted.flatMap(({ total, evidence }) => (total && evidence ? [evidence.level] : []));
  const tried = countsText(sum('studies'), sum('schools'));
  const much = `${many(rated.length, 'practice')}, ${tried ? `tried in ${tried}` : 'not tried yet'}`;
  return {
    practices: rated.length,
    studies: sum('studies'),
    schools: sum('schools'),
    tried: sum('total'),
    level: Math.max(0, ...levels) as Tally['level'],
    text: rated.length ? much : 'Nothing yet: a gap waiting for somebody',
  };
}

const narrowed = new WeakMap<Practice, Map<AgePhase, Practice | null>>();

/**
 * The write-ups whose ages reach into a phase, each with only the reports that do. A report that tells no ages counts
 * where its write-up does; what is rated stays the whole write-up.
 */
export const inPhase = (rated: readonly Rated[], phase: AgePhase): Rated[] =>
  rated.flatMap(({ practice, evidence }) => {
    const known = narrowed.get(practice) ?? new Map<AgePhase, Practice | null>();
    narrowed.set(practice, known);
    const here = known.has(phase) ? known.get(phase) : narrow(practice, phase);
    known.set(phase, here ?? null);
    return here ? { practice: here, evidence } : [];
  });

/** A write-up with only the reports that reach into a phase; null where it does not itself. */
function narrow(practice: Practice, phase: AgePhase): Practice | null {
  const reaches = (ages: Practice['data']['ages']) => phasesOf(ages).includes(phase);
  if (!reaches(practice.data.ages)) return null;
  const reports = practice.reports.filter(({ data }) => reaches(data.ages ?? practice.data.ages));
  return reports.length === practice.reports.length ? practice : { ...practice, reports };
}
