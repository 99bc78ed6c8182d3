import { precisionTrace } from './precision-trace.ts';
import { cochranQ } from './q.ts';
import type { StudyEffect } from './weighted-mean.ts';

/**
 * tau² by the method of moments (DerSimonian & Laird 1986): (Q − (k − 1)) / C, never below 0.
 *
 * In squared units of the effect. One study, or no more spread than chance: 0.
 */
export function derSimonianLaird(studies: readonly StudyEffect[]): number {
  const { q, df } = cochranQ(studies);
  return q > df ? (q - df) / precisionTrace(studies) : 0;
}
