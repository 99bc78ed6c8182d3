import type { EvidencePolicy } from './evidence-policy.ts';
import { type PooledEvidence, weightOf } from './pooled-evidence.ts';
import { precisionRow } from './precision-row.ts';
import type { RatedFinding } from './rate-finding.ts';
import { clampSecurity, type Security } from './scale.ts';
import { securityOf } from './security.ts';
import type { StudyResult } from './study-result.ts';

/** The three bounds on the security of a practice; the lowest counts. */
export type SecurityBounds = { conduct: Security; precision: Security; own: Security };

/**
 * The security of a practice, 0 to 5.
 *
 * One study: its own; none pooled: the best of the findings. Several: the lowest of `conduct`, the level that half
 * of the weight reaches leaving precision out; `precision` of the pooled effect; and `own`, one more than the level
 * that half of the weight reaches with everything counted.
 */
export function practiceSecurity(
  { studies, pooled, findings }: Evidence,
  policy: EvidencePolicy,
): { security: Security; bounds: SecurityBounds | null } {
  const [only] = studies;
  if (!pooled || !only)
    return {
      security: clampSecurity(Math.max(0, ...findings.map(({ security }) => security))),
      bounds: null,
    };
  if (studies.length === 1) return { security: only.security, bounds: null };
  const reached = (of: (study: StudyResult) => Security): number =>
    [5, 4, 3, 2, 1].find((level) =>
      atLeastHalf(
        weightOf(studies, pooled, (study) => of(study) >= level),
        policy,
      ),
    ) ?? 0;
  const bounds = {
    conduct: clampSecurity(reached(({ basis }) => securityOf(basis, policy, { leavingOut: 'precision' }))),
    precision: precisionRow(pooled.waldSe, policy),
    own: clampSecurity(reached(({ security }) => security) + policy.security.aboveSinglesMax),
  };
  return { security: clampSecurity(Math.min(bounds.conduct, bounds.precision, bounds.own)), bounds };
}

export type Evidence = {
  studies: readonly StudyResult[];
  pooled: PooledEvidence | null;
  findings: readonly RatedFinding[];
};

/** Half or more of the weight (`pooling.weightShareMin`), allowing for the rounding of computers. */
export const atLeastHalf = (share: number, { pooling }: EvidencePolicy): boolean =>
  share >= pooling.weightShareMin - 1e-9;
