import { capitalised, counted, effectSize, inWords, rangeOf } from '../evidence/numerals.ts';
import type { Verdict } from '../evidence/scale.ts';
import type { Project, Rag } from '../model/community.ts';
import { type AsOf, jointEvidence } from './joint-evidence.ts';
import type { Period } from './period.ts';
import type { SharedPractice } from './practice-files.ts';
import type { Side, Told } from './told.ts';

/** Red, amber or green as the reports have it; null while nobody can have told yet. `because`: why, in sentences. */
export type DrawnRag = { rag: Rag | null; because: string[]; told: number; schools: number };

/** What was told of some time of a project, and the practices it is about. */
export type JointWork = {
  project: Pick<Project, 'schools' | 'outcome'>;
  time: Period;
  told: readonly Told[];
  practices: readonly SharedPractice[];
};

const day = 86_400_000;
const sideOf: Record<Verdict, Side> = {
  helps: 'better',
  'may help': 'better',
  harms: 'worse',
  'may harm': 'worse',
  'no clear difference': 'open',
  unclear: 'open',
};

/**
 * Draws red, amber or green from what the schools of a project reported, never from what somebody typed.
 *
 * Green: it came out better, and enough of all its schools have told and did not say that it failed: so one more that it failed in
 * never makes it green. Red: it came out worse, or the time is over, the days of grace
 * too, and nobody has told. Amber: everything between. Which way it came out is the verdict on their figures put together, where that is settled;
 * else what more than half of the schools that told say. Where the two say opposite things it is neither.
 */
export function drawnRag(work: JointWork, asOf: AsOf): DrawnRag {
  const { project, told, time } = work;
  const sides = sidesOf(told);
  const counts = { told: sides.length, schools: project.schools.length };
  if (sides.length === 0) return { ...counts, ...silent(time, asOf) };
  const figures = jointEvidence(project, told, work.practices, asOf);
  const words = majority(sides);
  const decided = figures.verdict === 'unclear' ? null : sideOf[figures.verdict];
  const side = decided === null || decided === words ? words : words === 'open' ? decided : 'open';
  const spoke = sides.filter((one) => one !== 'worse').length;
  const enough = spoke / counts.schools >= asOf.policy.networks.toldShareMin;
  const rag: Rag = side === 'worse' ? 'red' : side === 'better' && enough ? 'green' : 'amber';
  return {
    ...counts,
    rag,
    because: [
      wordsText(sides, counts.schools),
      ...(figures.pooled
        ? [figuresText(figures.verdict, figures.pooled.estimate, figures.pooled.ci, figures.pooled.k)]
        : ['They gave no figures that can be put together.']),
      ...(side === 'better' && !enough ? ['That is too few of the schools for green.'] : []),
      ...(decided && decided !== words && words !== 'open' && side === 'open'
        ? ['What they say and their figures do not agree.']
        : []),
    ],
  };
}

/** How it came out for each school that told; a school that told of better and worse stands between. */
export function sidesOf(told: readonly Told[]): Side[] {
  const schools = Map.groupBy(told, ({ school }) => school);
  return [...schools.values()].map((its) => {
    const sides = new Set(its.map(({ side }) => side));
    const [only] = sides;
    return sides.size === 1 && only ? only : 'open';
  });
}

/** What more than half of the schools say; `open` where no side has that. */
function majority(sides: readonly Side[]): Side {
  const share = (side: Side) => sides.filter((one) => one === side).length / sides.length;
  return (['better', 'worse'] as const).find((side) => share(side) > 0.5) ?? 'open';
}

function silent({ from, to }: Period, { today, policy }: AsOf): Pick<DrawnRag, 'rag' | 'because'> {
  if (today < from) return { rag: null, because: ['It has not begun.'] };
  const late = (Date.parse(today) - Date.parse(to)) / day;
  if (late <= policy.tries.graceDays)
    return {
      rag: null,
      because: [late > 0 ? 'No school has told yet; there is still time.' : 'Still running.'],
    };
  return { rag: 'red', because: [`It ended ${ago(late)} ago, and no school has told how it went.`] };
}

/** A number of days as people say it. */
const ago = (days: number): string =>
  days < 61 ? `${days} days` : days < 730 ? counted(Math.floor(days / 30.44), 'month') : 'over two years';

function wordsText(sides: readonly Side[], schools: number): string {
  const count = (side: Side) => sides.filter((one) => one === side).length;
  const parts = [
    ...(count('better') ? [`it worked in ${inWords(count('better'))}`] : []),
    ...(count('worse') ? [`did not in ${inWords(count('worse'))}`] : []),
    ...(count('open') ? [`${inWords(count('open'))} cannot tell yet`] : []),
  ];
  return `${capitalised(inWords(sides.length))} of ${counted(schools, 'school')} told: ${parts.join(', ')}.`;
}

function figuresText(verdict: Verdict, effect: number, ci: readonly [number, number], k: number): string {
  const all = `${effectSize(effect, { signed: true })} (${rangeOf(ci)}), from ${counted(k, 'school')}`;
  return `Their figures together: ${verdict === 'unclear' ? 'not settled' : verdict}, ${all}.`;
}
