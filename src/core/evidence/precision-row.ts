import type { EvidencePolicy } from './evidence-policy.ts';
import type { Security } from './scale.ts';

/** The smallest effect a result of this standard error could have detected, in standard deviations (2.8 × se). */
export function detectableEffect(se: number, { effects }: EvidencePolicy): number {
  return effects.minimumDetectableMultiplier * se;
}

/** The row of security for the smallest detectable effect: 5 (finest) to 1. Not known: 1. */
export function precisionRow(se: number | null, policy: EvidencePolicy): Security {
  if (se === null) return 1;
  return bandOf(detectableEffect(se, policy), policy.security.detectableEffect);
}

/** The highest band whose bound is not passed; 1 beyond all of them. */
export function bandOf(value: number, bands: Record<5 | 4 | 3 | 2, number>): Security {
  for (const row of [5, 4, 3, 2] as const) if (value <= bands[row] + 1e-9) return row;
  return 1;
}
