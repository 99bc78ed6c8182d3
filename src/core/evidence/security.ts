import type { Clusters } from './clusters.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { clampSecurity, type Security } from './scale.ts';

/** The threats that each cost one step. */
export const threats = [
  'interested-measure',
  'unblinded-marking',
  'declared-interest',
  'inconsistent-figures',
  'uneven-drop-out',
  'groups-not-counted',
] as const;
export type Threat = (typeof threats)[number];

/** What the security of one result rests on, so that it can be taken apart again. */
export type SecurityBasis = {
  design: Security;
  precision: Security;
  dropOut: Security;
  threats: Threat[];
  /** One class, school or cohort on a side: at most the policy's cap. */
  oneUnit: boolean;
  unit: Clusters['unit'];
};

/**
 * Security, 0 to 5: the lowest row, less a step for each threat, then the cap and the floor.
 *
 * `leavingOut: 'precision'` judges everything but the size of the study. A comparison whose start is acceptable
 * (`comparedRowMin` and up) never falls below `comparedFloor`. Shape: the padlocks of the Education Endowment Foundation.
 */
export function securityOf(
  basis: SecurityBasis,
  { security }: EvidencePolicy,
  { leavingOut }: { leavingOut?: 'precision' } = {},
): Security {
  const rows = leavingOut ? [basis.design, basis.dropOut] : [basis.design, basis.dropOut, basis.precision];
  const lost = Math.min(security.threatsMax, basis.threats.length);
  const steps = Math.max(0, Math.min(...rows) - lost);
  const capped = basis.oneUnit ? Math.min(security.oneUnitPerSideCap, steps) : steps;
  return clampSecurity(
    basis.design >= security.comparedRowMin ? Math.max(security.comparedFloor, capped) : capped,
  );
}
