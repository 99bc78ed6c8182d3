import { precisionTrace } from './precision-trace.ts';
import { cochranQ } from './q.ts';
import type { StudyEffect } from './weighted-mean.ts';

/**
 * I²: the share of the variation between effects that is not sampling error, in percent (0 to 100).
 *
 * With random effects, tau² over tau² plus the "typical" sampling variance (k − 1) / trace(P) of Higgins &
 * Thompson (2002, eq. 9), as metafor prints it. Under equal effects (`tau2` null), from Q: (Q − df) / Q, never
 * below 0. One study: 0.
 */
export function iSquared(studies: readonly StudyEffect[], tau2: number | null): number {
  const { q, df } = cochranQ(studies);
  if (df < 1) return 0;
  if (tau2 === null) return q > df ? (100 * (q - df)) / q : 0;
  const typical = df / precisionTrace(studies);
  return (100 * tau2) / (tau2 + typical);
}
