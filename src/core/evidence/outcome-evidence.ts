import type { Outcome } from '../model/lists.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { RateInput, RateStudy, Tries } from './input.ts';
import { onePerTeam } from './one-per-team.ts';
import { type PooledEvidence, poolEvidence, weightOf } from './pooled-evidence.ts';
import { practiceSecurity, type SecurityBounds } from './practice-security.ts';
import { type RatedFinding, rateFinding } from './rate-finding.ts';
import type { Security } from './scale.ts';
import { type StudyResult, studyResult } from './study-result.ts';

/** All that is known about one outcome of a practice, before anybody gives it a level. */
export type OutcomeEvidence = {
  outcome: Outcome | undefined;
  findings: RatedFinding[];
  /** Every study with a usable effect; `studies` holds one a team, which are pooled. */
  results: StudyResult[];
  studies: StudyResult[];
  pooled: PooledEvidence | null;
  security: Security;
  bounds: SecurityBounds | null;
  /** Shares of the pooled weight, 0 to 1. */
  share: { declared: number; secure: number; independent: number };
  tries: Tries;
};

/** Judges every finding of the write-up and its reports, outcome by outcome; `rater` judges each finding. */
export function evidenceByOutcome(
  input: RateInput,
  policy: EvidencePolicy,
  rater: typeof rateFinding = rateFinding,
): OutcomeEvidence[] {
  const { practice, reports, tries } = input;
  const rated = [practice, ...reports].map((study) => ({
    study,
    findings: study.findings.map((given) => rater(given, { study, practice }, policy)),
  }));
  const outcomes = new Set(rated.flatMap(({ findings }) => findings.map(({ reading }) => reading.outcome)));
  return [...outcomes].map((outcome) => {
    const about = rated.map(({ study, findings }) => ({
      study,
      findings: findings.filter(({ reading }) => reading.outcome === outcome),
    }));
    return evidenceOn(outcome, about, { tries, own: practice }, policy);
  });
}

type Rated = { study: RateStudy; findings: RatedFinding[] };

function evidenceOn(
  outcome: Outcome | undefined,
  about: readonly Rated[],
  { tries, own }: { tries: Tries; own: RateStudy },
  policy: EvidencePolicy,
): OutcomeEvidence {
  const findings = about.flatMap((rated) => rated.findings);
  const results = about.flatMap(({ study, findings: its }) => {
    const who = { study: study.id, team: study.team, own: study === own };
    return studyResult(its, who, policy) ?? [];
  });
  const studies = onePerTeam(results);
  const pooled = poolEvidence(studies, policy);
  return {
    outcome,
    findings,
    results,
    studies,
    pooled,
    ...practiceSecurity({ studies, pooled, findings }, policy),
    share: {
      declared: weightOf(studies, pooled, ({ declared }) => declared),
      secure: weightOf(studies, pooled, ({ security }) => security >= policy.verdict.secureMin),
      independent: weightOf(studies, pooled, ({ independentMeasure }) => independentMeasure),
    },
    tries,
  };
}

/** Share of the tries that are due and have reported, 0 to 1; 1 where none is due. */
export function triesReported({ due, reported }: Tries): number {
  return due === 0 ? 1 : Math.min(1, reported / due);
}

/** An outcome nothing was ever measured on. */
export function noEvidence(outcome: Outcome | undefined, tries: Tries): OutcomeEvidence {
  const share = { declared: 0, secure: 0, independent: 0 };
  const nothing = { findings: [], results: [], studies: [], pooled: null, bounds: null };
  return { outcome, ...nothing, security: 0, share, tries };
}
