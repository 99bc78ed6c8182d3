import { type Baseline, baselineOf } from './baseline.ts';
import { clustersOf, oneUnitASide } from './clusters.ts';
import { type ConsistencyResult, consistencyOf } from './consistency.ts';
import { designRow } from './design-row.ts';
import { type DropOut, dropOutOf, dropOutRow } from './drop-out.ts';
import { type Effect, effectOf, type NoEffect } from './effect.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { RateFinding, RateInput, RateStudy } from './input.ts';
import { precisionRow } from './precision-row.ts';
import { cautiousRating, impliedBy, inNamedReview } from './ratings.ts';
import { hasResult, hasTwoGroups, type Reading, readFinding } from './reading.ts';
import type { Security } from './scale.ts';
import { type SecurityBasis, securityOf } from './security.ts';
import { threatsOf } from './threats.ts';

/** Everything that is judged about one finding on its own. */
export type RatedFinding = {
  study: string;
  reading: Reading;
  effect: Effect | NoEffect;
  baseline: Baseline;
  dropOut: DropOut;
  checks: ConsistencyResult[];
  basis: SecurityBasis;
  security: Security;
  /** Declared before the results were known; `fromReview`: taken from a named systematic review. */
  declaredFirst: boolean;
  fromReview: boolean;
  /** A result against other pupils that counts, by its design row. */
  compared: boolean;
  /** Compared, measured at the end on everybody or on one part of the pupils, with an effect and its error. */
  poolable: boolean;
};

export type StudyContext = {
  study: RateStudy;
  practice: Pick<RateInput['practice'], 'rated' | 'outcome'>;
};

/** Judges one finding of one study; the practice's own outside ratings cover all its studies. */
export function rateFinding(
  given: RateFinding,
  { study, practice }: StudyContext,
  policy: EvidencePolicy,
): RatedFinding {
  const reading = readFinding(given, practice.outcome);
  const said = cautiousRating([...(study.rated ?? []), ...(practice.rated ?? [])]);
  const implied = impliedBy(said, reading, policy);
  const effect = effectOf(given, { outcome: practice.outcome }, policy);
  const dropOut = dropOutOf(reading, implied);
  const baseline = baselineOf(reading, { g: effect.baselineG, adjusted: effect.adjusted }, implied, policy);
  const clusters = clustersOf(reading);
  const checks = consistencyOf(given, { outcome: practice.outcome }, policy);
  const inconsistent = checks.some(({ verdict }) => verdict === 'error');
  const basis: SecurityBasis = {
    design: designRow(reading, dropOut, baseline, policy),
    precision: precisionRow(effect.se, policy),
    dropOut: dropOutRow(dropOut, policy),
    threats: threatsOf(reading, { declares: study.declares ?? [], dropOut, clusters, inconsistent }, policy),
    oneUnit: hasTwoGroups(reading) && oneUnitASide(reading, clusters),
    unit: clusters.unit,
  };
  const compared = basis.design >= policy.security.comparedRowMin && hasResult(reading);
  return {
    study: study.id,
    reading,
    effect,
    baseline,
    dropOut,
    checks,
    basis,
    security: securityOf(basis, policy),
    declaredFirst: given.declaredBefore === true,
    fromReview: inNamedReview(said),
    compared,
    poolable: compared && effect.se !== null && reading.taken === 'end' && given.sample?.is !== 'subgroup',
  };
}

/**
 * Judges like `rateFinding` and remembers what it judged: for the facts of one practice, which are judged again and again with
 * others beside them. Only for one policy.
 */
export function rememberingRater(): typeof rateFinding {
  const known = new Map<RateFinding, StudyContext & { rated: RatedFinding }>();
  return (given, context, policy) => {
    const before = known.get(given);
    if (before && sameContext(before, context)) return before.rated;
    const rated = rateFinding(given, context, policy);
    known.set(given, { ...context, rated });
    return rated;
  };
}

/** Whether all is the same that the judgement of a finding takes from its study and practice. */
const sameContext = (one: StudyContext, other: StudyContext): boolean =>
  one.study.id === other.study.id &&
  one.study.rated === other.study.rated &&
  one.study.declares === other.study.declares &&
  one.practice.rated === other.practice.rated &&
  one.practice.outcome === other.practice.outcome;
