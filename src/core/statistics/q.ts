import { chiSquareUpperTail } from './distributions.ts';
import { type StudyEffect, weightedMean } from './weighted-mean.ts';

/** Cochran's Q with its degrees of freedom (k − 1) and p-value. One study differs from nothing: Q = 0, p = 1. */
export type Heterogeneity = { q: number; df: number; p: number };

/**
 * Cochran's Q: the squared distances of the effects from their equal-effects mean, in units of their sampling
 * variances. Under one common effect it is χ² with k − 1 degrees of freedom (Cochran 1954).
 */
export function cochranQ(studies: readonly StudyEffect[]): Heterogeneity {
  const df = studies.length - 1;
  if (df < 1) return { q: 0, df: 0, p: 1 };
  const q = weightedMean(studies, 0).residual;
  return { q, df, p: chiSquareUpperTail(q, df) };
}
