import type { Interval } from '../statistics/confidence-interval.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { type OutcomeEvidence, triesReported } from './outcome-evidence.ts';
import { type PooledEvidence, poolEvidence } from './pooled-evidence.ts';
import { atLeastHalf } from './practice-security.ts';
import type { Level, Verdict } from './scale.ts';

/** A verdict and the rule, 1 to 5, that was the first to fit. */
export type Ruling = { verdict: Verdict; rule: 1 | 2 | 3 | 4 | 5 };

/**
 * What the evidence says so far, by the first rule that fits.
 *
 * 1 nothing to judge, or too many silent tries; 2 close to nothing, surely; 3 repeated, secure, and the same where
 * declared first; 4 secure and clear, not yet repeated; 5 otherwise unclear. `level` counts only up to 4.
 */
export function verdictOf(evidence: OutcomeEvidence, level: Level, policy: EvidencePolicy): Ruling {
  const { pooled, security } = evidence;
  const rules = policy.verdict;
  if (!pooled || triesReported(evidence.tries) < rules.minTriesReported)
    return { verdict: 'unclear', rule: 1 };
  if (isNull(evidence, pooled, policy)) return { verdict: 'no clear difference', rule: 2 };
  if (security >= rules.securityMin) {
    const repeated = level >= rules.levelMin ? repeatedDirection(evidence, pooled, policy) : 0;
    if (repeated) return { verdict: repeated > 0 ? 'helps' : 'harms', rule: 3 };
    const first = firstDirection(evidence, pooled, policy);
    if (first) return { verdict: first > 0 ? 'may help' : 'may harm', rule: 4 };
  }
  return { verdict: 'unclear', rule: 5 };
}

/** 1 above zero, −1 below, 0 where the interval reaches it. */
export const directionOf = ([low, high]: Interval): 1 | -1 | 0 => (low > 0 ? 1 : high < 0 ? -1 : 0);

function isNull(
  { studies, security }: OutcomeEvidence,
  pooled: PooledEvidence,
  { verdict: { equivalence, equivalencePercent, secureMin }, pooling }: EvidencePolicy,
): boolean {
  const enough = studies.length >= pooling.averageFrom || security >= secureMin;
  const [low, high] = pooled.interval(equivalencePercent);
  return enough && low > -equivalence && high < equivalence;
}

function repeatedDirection(
  { studies }: OutcomeEvidence,
  pooled: PooledEvidence,
  policy: EvidencePolicy,
): 1 | -1 | 0 {
  const percent = policy.effects.intervalPercent;
  const declared = studies.filter((study) => study.declared);
  if (declared.length < policy.verdict.declaredMin) return 0;
  const alone = poolEvidence(declared, policy);
  const direction = directionOf(pooled.interval(percent));
  return alone && directionOf(alone.interval(percent)) === direction ? direction : 0;
}

/** Undeclared evidence, or evidence with silent tries, has to be clearer: the wider interval counts. */
function firstDirection(
  { share, tries }: OutcomeEvidence,
  pooled: PooledEvidence,
  policy: EvidencePolicy,
): 1 | -1 | 0 {
  if (!atLeastHalf(share.declared, policy) && !atLeastHalf(share.secure, policy)) return 0;
  return directionOf(pooled.wald(percentNeeded({ share, tries }, policy)));
}

/** The confidence, in percent, at which the Wald interval must leave zero out for "may help". */
export function percentNeeded(
  { share, tries }: Pick<OutcomeEvidence, 'share' | 'tries'>,
  policy: EvidencePolicy,
): number {
  const { effects, verdict, levels } = policy;
  const open =
    atLeastHalf(share.declared, policy) && triesReported(tries) >= levels.repeated.triesReportedMin;
  return open ? effects.intervalPercent : verdict.undeclaredPercent;
}
