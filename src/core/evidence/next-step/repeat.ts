import type { EvidencePolicy } from '../evidence-policy.ts';
import type { RateFinding, RateInput, RateStudy } from '../input.ts';
import type { Judged } from '../judge.ts';
import { counted, grouped, inWords } from '../numerals.ts';
import { atLeastHalf } from '../practice-security.ts';
import type { StudyResult } from '../study-result.ts';
import type { Change, Situation } from './change.ts';
import { secondUnit } from './design.ts';

/** How much larger than the least that is needed a repeat may have to be, for the interval to be narrow enough. */
const growth = [1, 1.1, 1.25, 1.5, 2, 4, 10, 30];

/** No repeat is smaller than a class on each side. */
const twoClasses = 50;

/** At most this many teams are asked for at once: more is no next step. */
const teamsMost = 4;

/**
 * Other teams repeat it: the fewest first, each with just enough pupils first. One is tried after the other until
 * the level rises. None where there is nothing to repeat.
 */
export function repeats({ judged, policy }: Situation): Change[] {
  const typical = judged.studies.toSorted((a, b) => a.n - b.n)[Math.floor((judged.studies.length - 1) / 2)];
  const needs = needed(judged, policy);
  if (!typical || !needs) return [];
  const changes: Change[] = [];
  for (let teams = needs.teams; teams <= Math.max(needs.teams, teamsMost); teams += 1) {
    const least = Math.max(twoClasses, Math.ceil(needs.pupils / teams)) / Math.max(1, typical.n);
    for (const times of growth) changes.push(repeat(typical, teams, least * times));
  }
  return changes;
}

/** Teams and pupils still missing for the next level; at least one team. Undefined where there is no next level. */
function needed(
  { level, studies, pooled }: Judged,
  { levels }: EvidencePolicy,
): { teams: number; pupils: number } | undefined {
  const next = level === 3 ? levels.repeated : level === 4 ? levels.established : undefined;
  if (!next) return undefined;
  const pupils = Math.max(0, next.pupilsMin - (pooled?.n ?? 0));
  return { teams: Math.max(1, next.teamsMin - studies.length), pupils };
}

function repeat(typical: StudyResult, teams: number, times: number): Change {
  return {
    id: 'repeat-elsewhere',
    to: ({ input, judged }) => {
      const reports = Array.from({ length: teams }, (_, i) => imagined(typical, judged, { times, i, input }));
      return { ...input, reports: [...input.reports, ...reports] };
    },
    says: (situation, after) => inWordsOf(situation, after, teams),
  };
}

/** One more study like the typical one, so many times as large, finding what was found on average. */
function imagined(
  { findings, se, n }: StudyResult,
  { pooled, level }: Judged,
  { times, i, input }: { times: number; i: number; input: RateInput },
): RateStudy {
  const { given, direction, treated, comparison } = (findings[0] as (typeof findings)[number]).reading;
  const { sample: _sample, arm: _arm, ...rest } = given;
  const half = n / 2;
  const g = direction * (pooled?.estimate ?? 0);
  const finding: RateFinding = {
    ...rest,
    ...(level === 4 && { measure: { ...given.measure, madeBy: 'independent' as const } }),
    treated: largerBy(times, treated, half),
    comparison: largerBy(times, comparison, half),
    assigned: given.assigned ?? 'unknown',
    against: given.against ?? 'unknown',
    n: undefined,
    started: undefined,
    higherIsBetter: direction === 1,
    primary: true,
    use: 'reported',
    reported: [{ by: 'imagined', g, se: se / Math.sqrt(times) }],
    stated: { ...given.stated, by: 'imagined', baseline: 'equivalent' },
    declaredBefore: true,
  };
  const name = `imagined ${i + 1}`;
  return { id: name, team: name, source: input.practice.source, findings: [finding] };
}

type Side = NonNullable<RateFinding['treated']>;

/** Pupils and whole groups grow together; figures are left out, since the effect is given. */
function largerBy(times: number, side: Side | undefined, half: number): Side {
  const n = Math.max(2, Math.ceil((side?.n ?? half) * times));
  const more = (count: number | undefined) =>
    count === undefined ? undefined : Math.max(Math.min(2, count), Math.round(count * times));
  return {
    n,
    started: side?.started === undefined ? undefined : Math.max(n, Math.ceil(side.started * times)),
    classes: more(side?.classes),
    schools: more(side?.schools),
  };
}

function inWordsOf(situation: Situation, after: Judged, teams: number): string {
  const { judged, policy, input } = situation;
  const { repeated, established } = policy.levels;
  const found = after.pooled?.n ?? 0;
  const pupils = (least: number): number => (found <= least * 1.05 ? least : Math.ceil(found / 10) * 10);
  const now = judged.pooled?.n ?? 0;
  const few = found - now <= teams * twoClasses * 1.05;
  if (judged.level === 4) {
    const more = `${inWords(teams)} more independent ${teams === 1 ? 'team' : 'teams'}`;
    const size =
      few && now >= established.pupilsMin
        ? ''
        : ` and ${grouped(pupils(established.pupilsMin))} pupils in all`;
    return `${more}${size}, on a test made by someone else`;
  }
  const who = input.practice.source === 'classroom' ? 'school' : 'team';
  const ask = `ask ${counted(teams, `other ${who}`)} to repeat it (${inWords(after.studies.length)} teams in all)`;
  const first = atLeastHalf(judged.share.declared, policy) ? '' : ', declared before it starts';
  const size = pupils(repeated.pupilsMin);
  const classes = size === repeated.pupilsMin ? ` (or ${repeated.orClassesMin} classes)` : '';
  const enough =
    few && now >= repeated.pupilsMin ? '' : `; you need ${grouped(size)} pupils${classes} between you`;
  const other = secondUnit.to(situation) ? `; or ${secondUnit.says(situation, judged)}` : '';
  return ask + first + enough + other;
}
