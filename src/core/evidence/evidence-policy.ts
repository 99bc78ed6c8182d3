import type { Policy } from '../model/policy.ts';

/** The part of `policy.yaml` that evidence is judged by. */
export type EvidencePolicy = Pick<
  Policy,
  | 'effects'
  | 'monthsOfProgress'
  | 'baseline'
  | 'ratingImplies'
  | 'security'
  | 'levels'
  | 'verdict'
  | 'pooling'
>;
