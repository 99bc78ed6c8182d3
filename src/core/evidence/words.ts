import { normalCdf } from '../statistics/distributions.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { Judged } from './judge.ts';
import { triesInWords } from './level.ts';
import { capitalised, counted, effectSize, grouped, inWords, ordinal, rangeOf } from './numerals.ts';
import type { PooledEvidence } from './pooled-evidence.ts';
import { mainReason } from './reasons/main.ts';
import type { Verdict } from './scale.ts';
import type { StudyResult } from './study-result.ts';

const ending: Record<Verdict, string> = {
  helps: 'It helps.',
  'may help': 'It may help.',
  'no clear difference': 'It makes no clear difference.',
  'may harm': 'It may do harm.',
  harms: 'It does harm.',
  unclear: 'Too early to say.',
};

const unsettled = 'Repeated, and still unsettled.';

/** The sentences in which the words of a rating say what it comes to; one of them stands in each that was compared. */
export const conclusions: readonly string[] = [...Object.values(ending), unsettled];

/** What the evidence says, in a few plain sentences. Never a probability of benefit. */
export function inPlainWords(judged: Judged, policy: EvidencePolicy): string {
  const { pooled, studies } = judged;
  const [first, second] = studies;
  if (!pooled || !first) return withoutPool(judged, policy);
  if (!second) return aboutOne(judged, first, pooled, policy);
  return studies.length < policy.pooling.averageFrom
    ? aboutTwo(judged, first, second)
    : aboutMany(judged, pooled, policy);
}

function withoutPool(judged: Judged, policy: EvidencePolicy): string {
  if (judged.level > 2)
    return 'It was compared, and the figures that would say how large the difference was are missing. Too early to say.';
  const reason = mainReason(judged, policy);
  if (reason.rule === 'baseline') return `It was compared, but ${reason.says}. Too early to say.`;
  return 'Told or measured only. Nobody has compared it with pupils who did not do it.';
}

/** The two numbers of a comparison, where it is one finding. */
function sidesOf({ findings }: StudyResult): { treated: number; comparison: number } | undefined {
  const [only, ...more] = findings;
  const { treated, comparison } = only?.reading ?? {};
  return more.length === 0 && treated && comparison
    ? { treated: treated.n, comparison: comparison.n }
    : undefined;
}

function aboutOne(
  judged: Judged,
  study: StudyResult,
  { ci, n }: PooledEvidence,
  policy: EvidencePolicy,
): string {
  const result = effectSize(study.g, { signed: true });
  const sides = sidesOf(study);
  const settled = judged.verdict === 'unclear' ? outlook(judged) : `${ending[judged.verdict]} `;
  if (study.security >= policy.verdict.secureMin) {
    const alone = 'Nobody else has repeated it; repeats usually find less.';
    return `One good study of ${grouped(n)} pupils found ${result} (range ${rangeOf(ci)}). ${settled.trim()} ${alone}`;
  }
  const who =
    sides && study.basis.oneUnit
      ? besides(study, sides)
      : `One study compared ${sides ? `${grouped(sides.treated)} pupils with ${grouped(sides.comparison)} others` : `${grouped(n)} pupils in all`}.`;
  const range = `The result was ${result}; the numbers allow anything from ${effectSize(ci[0], { signed: true })} to ${effectSize(ci[1], { signed: true })}.`;
  const unit = study.basis.oneUnit ? ` ${oneUnitWords(study)}` : '';
  return `${who} ${range}${unit} ${settled.trim()}`;
}

function besides(
  { basis }: StudyResult,
  { treated, comparison }: { treated: number; comparison: number },
): string {
  const other = basis.unit === 'school' ? 'another school or year' : 'a parallel class';
  return `One school compared ${grouped(treated)} pupils with ${grouped(comparison)} in ${other}.`;
}

function oneUnitWords({ basis }: StudyResult): string {
  return basis.unit === 'school'
    ? 'One school or year a side cannot separate the method from everything else about it.'
    : 'One class a side cannot separate the method from the teacher.';
}

/** How an unclear verdict ends: a level 4 has been repeated, and is unsettled; anything lower is early. */
const outlook = ({ level }: Judged): string => (level >= 4 ? unsettled : ending.unclear);

function aboutTwo(judged: Judged, first: StudyResult, second: StudyResult): string {
  const [high, low] = [first, second].map(({ g }) => g).toSorted((a, b) => b - a) as [number, number];
  const tried = `Two teams tried it: ${effectSize(high, { signed: true })} and ${effectSize(low, { signed: true })}.`;
  const disagree = high > 0 && low < 0;
  const together = disagree
    ? 'They disagree, and two are too few to average.'
    : 'They point the same way, and two are too few to average.';
  return `${tried} ${together} ${judged.verdict === 'unclear' ? outlook(judged) : ending[judged.verdict]}`;
}

function aboutMany(judged: Judged, pooled: PooledEvidence, policy: EvidencePolicy): string {
  const { studies, tries, verdict } = judged;
  const who = [
    capitalised(counted(studies.length, 'team')),
    `${grouped(pooled.n)} pupils`,
    declaredWords(studies),
    ...(tries.due ? [triesInWords(tries).replace('all tries reported', 'all reported')] : []),
  ].join(', ');
  const average = `Average ${effectSize(pooled.estimate, { signed: true })} (range ${rangeOf(pooled.ci)})`;
  const place = Math.round(100 * normalCdf(pooled.estimate));
  const moved =
    place === 50
      ? 'of 100 pupils, a middling one would stay where they are'
      : `of 100 pupils, a middling one would move from about 50th to ${ordinal(place)} from the bottom`;
  const elsewhere = pooled.prediction ? ` In a new school expect ${rangeOf(pooled.prediction)}.` : '';
  const last = verdict === 'unclear' ? outlook(judged) : ending[verdict];
  return `${who}. ${average}: ${moved}.${elsewhere} ${narrower(pooled, verdict, policy)}${last}`;
}

/** Where the range shown reaches both sides of no effect and the verdict leans all the same, by which range it leans. */
function narrower(
  { ci: [low, high], wald }: PooledEvidence,
  verdict: Verdict,
  { effects }: EvidencePolicy,
): string {
  const leans = verdict === 'may help' || verdict === 'may harm';
  if (!leans || low > 0 || high < 0) return '';
  return `The range of the average is the cautious one for few teams; the plainer one is ${rangeOf(wald(effects.intervalPercent))}. `;
}

function declaredWords(studies: readonly StudyResult[]): string {
  const [first, either] = [
    (study: StudyResult) => study.declaredFirst,
    (study: StudyResult) => study.declared,
  ];
  if (studies.every(first)) return 'all declared first';
  const reviewed = studies.filter((study) => either(study) && !first(study)).length;
  if (reviewed === studies.length) return 'all from a named review';
  const declared = studies.filter(first).length;
  const told = declared === 0 ? 'none declared first' : `${inWords(declared)} of them declared first`;
  return reviewed === 0 ? told : `${told}, ${inWords(reviewed)} from a named review`;
}
