import { clusterCorrectedG, designEffect } from '../statistics/cluster-correction.ts';
import { type BaselineUse, baselineFactor, samplingVariance } from '../statistics/sampling-variance.ts';
import { clusterSize, clustersOf } from './clusters.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { Reading } from './reading.ts';

/** An effect before it is dressed for show: turned so that positive is better. */
export type RawEffect = {
  g: number;
  variance: number;
  /** Does it allow for where pupils started? */
  adjusted: boolean;
  method: string;
  notes: string[];
};

/** Correlation of before with after: as the finding reports it, else the policy's for its kind of outcome. */
export function correlationOf({ given, attainment }: Reading, { effects }: EvidencePolicy): number {
  return given.correlation ?? effects.beforeAfterCorrelation[attainment ? 'attainment' : 'other'];
}

/** How alike pupils of one group are: as reported, else the policy's for its kind of outcome. */
export function iccOf({ given, attainment }: Reading, { effects }: EvidencePolicy): number {
  return given.icc ?? effects.icc[attainment ? 'attainment' : 'other'];
}

/**
 * The same g once allotted groups are allowed for, and the factor by which its variance grows (1 for pupils drawn
 * one by one). Groups that nobody counted are not corrected, and the note says so.
 */
export function forClusters(g: number, reading: Reading, policy: EvidencePolicy): Clustered {
  const clusters = clustersOf(reading);
  if (clusters.is === 'alone') return { g, growth: 1, notes: [] };
  const n = reading.n ?? 0;
  const size = clusterSize(reading, clusters);
  if (clusters.is === 'uncounted') return { g, growth: 1, notes: [uncounted(clusters.unit)] };
  const icc = iccOf(reading, policy);
  const clustering = { n, clusters: n / size, icc };
  const note = `Corrected for allotted groups of about ${size.toFixed(1)} pupils, intra-class correlation ${icc}.`;
  return { g: clusterCorrectedG(g, clustering), growth: designEffect(clustering), notes: [note] };
}

type Clustered = { g: number; growth: number; notes: string[] };

const uncounted = (unit: string): string =>
  unit === 'unknown'
    ? 'Not known whether pupils or groups were allotted, so nothing is corrected for it.'
    : `Whole groups (${unit}) were allotted and not counted, so nothing is corrected for it.`;

/** Variance of a difference between two groups of the finding, for a g already corrected for clusters. */
export function varianceOf(
  g: number,
  sizes: { n1: number; n2: number },
  use: { growth: number; baseline: BaselineUse; r: number },
): number {
  const factor = baselineFactor(use.baseline, use.r);
  return samplingVariance({ g, ...sizes, designEffect: use.growth, factor });
}
