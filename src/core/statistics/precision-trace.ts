import type { StudyEffect } from './weighted-mean.ts';

/**
 * Σw − Σw² / Σw for weights 1 / (variance + tau2): what is left of the precision after the mean has been
 * estimated (the trace of the projection matrix P; DerSimonian & Laird 1986 call it C). 0 for one study.
 */
export function precisionTrace(studies: readonly StudyEffect[], tau2 = 0): number {
  let sum = 0;
  let squares = 0;
  for (const { variance } of studies) {
    const w = 1 / (variance + tau2);
    sum += w;
    squares += w * w;
  }
  return studies.length < 2 ? 0 : sum - squares / sum;
}
