import type { EvidencePolicy } from './evidence-policy.ts';
import { counted, effectSize, grouped, inWords } from './numerals.ts';
import { type OutcomeEvidence, triesReported } from './outcome-evidence.ts';
import { hasResult } from './reading.ts';
import { need, type Requirement } from './requirement.ts';
import type { Level, Verdict } from './scale.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const settled: readonly Verdict[] = ['helps', 'harms', 'no clear difference'];

/** What "Repeated" asks for, with what was found. */
export function repeatedNeeds(evidence: OutcomeEvidence, { levels }: EvidencePolicy): Requirement[] {
  const { studies, pooled, share, tries } = evidence;
  const needs = levels.repeated;
  const source = 'policy: levels.repeated';
  const n = pooled?.n ?? 0;
  const classes = pooled?.classes ?? 0;
  const half = pooled?.halfWidth ?? Number.POSITIVE_INFINITY;
  const pupils = need({ rule: 'pupils', says: `${grouped(n)} pupils in all`, source }, n, {
    least: needs.pupilsMin,
  });
  const reported = triesReported(tries);
  return [
    need({ rule: 'teams', says: `${counted(studies.length, 'independent team')}`, source }, studies.length, {
      least: needs.teamsMin,
    }),
    {
      ...pupils,
      asks: `${pupils.asks}, or ${needs.orClassesMin} classes`,
      met: pupils.met || classes >= needs.orClassesMin,
    },
    need({ rule: 'width', says: `interval of ${width(half)} either way`, source }, half, {
      most: needs.halfWidthMax,
    }),
    need(
      {
        rule: 'declared',
        says: `${percent(share.declared)} of the weight declared before, or from a named review`,
        source,
      },
      share.declared,
      { least: needs.declaredShareMin },
    ),
    {
      ...need({ rule: 'tries', says: triesInWords(tries), source }, reported, {
        least: needs.triesReportedMin,
      }),
      asks: `at least ${percent(needs.triesReportedMin)}`,
    },
  ];
}

/** What "Established" asks for beyond "Repeated". */
export function establishedNeeds(
  evidence: OutcomeEvidence,
  verdict: Verdict,
  { levels }: EvidencePolicy,
): Requirement[] {
  const { studies, pooled, share } = evidence;
  const needs = levels.established;
  const source = 'policy: levels.established';
  const n = pooled?.n ?? 0;
  const half = pooled?.halfWidth ?? Number.POSITIVE_INFINITY;
  const prediction = pooled?.prediction;
  const spread = prediction ? (prediction[1] - prediction[0]) / 2 : Number.POSITIVE_INFINITY;
  const best = Math.max(0, ...studies.filter(({ randomised }) => randomised).map(({ security }) => security));
  return [
    need({ rule: 'teams', says: counted(studies.length, 'independent team'), source }, studies.length, {
      least: needs.teamsMin,
    }),
    need({ rule: 'pupils', says: `${grouped(n)} pupils in all`, source }, n, { least: needs.pupilsMin }),
    need({ rule: 'width', says: `interval of ${width(half)} either way`, source }, half, {
      most: needs.halfWidthMax,
    }),
    need({ rule: 'prediction', says: `in a new school, ${width(spread)} either way`, source }, spread, {
      most: needs.predictionHalfWidthMax,
    }),
    need(
      {
        rule: 'randomised',
        says: best ? `best finding drawn by lot: security ${best}` : 'nothing drawn by lot',
        source,
      },
      best,
      { least: needs.randomisedSecurityMin },
    ),
    need(
      {
        rule: 'independent',
        says: `${percent(share.independent)} of the weight on tests made by others`,
        source,
      },
      share.independent,
      { least: needs.independentShareMin },
    ),
    {
      ...need({ rule: 'settled', says: `verdict: ${verdict}`, source }, settled.includes(verdict) ? 1 : 0, {
        least: 1,
      }),
      asks: 'helps, harms or no clear difference',
    },
  ];
}

const width = (half: number): string => (Number.isFinite(half) ? effectSize(half) : 'unknown size');

/** "all tries reported", "2 of 7 tries that are due have reported". */
export function triesInWords({ due, reported }: OutcomeEvidence['tries']): string {
  if (due === 0) return 'no try is due';
  return reported >= due
    ? 'all tries reported'
    : `${inWords(reported)} of ${inWords(due)} tries that are due have reported`;
}

/** The level up to 4, which the verdict builds on. */
export function levelUpToRepeated(evidence: OutcomeEvidence, policy: EvidencePolicy): Level {
  const { findings } = evidence;
  const compared = findings.some((finding) => finding.compared);
  if (compared) return repeatedNeeds(evidence, policy).every(({ met }) => met) ? 4 : 3;
  const measured = findings.some(({ reading }) => reading.given.design !== 'account' && hasResult(reading));
  return measured ? 2 : 1;
}

/** The highest level that the facts support, 1 to 5. The direction of the result never counts. */
export function levelOf(
  evidence: OutcomeEvidence,
  lower: Level,
  verdict: Verdict,
  policy: EvidencePolicy,
): Level {
  const established = lower === 4 && establishedNeeds(evidence, verdict, policy).every(({ met }) => met);
  return established ? 5 : lower;
}
