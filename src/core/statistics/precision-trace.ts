import type { StudyEffect } from './weighted-mean.ts';

/**
 * Σw − Σw² / Σw for weights 1 / (variance + tau2): what is left of the precision after the mean has been
 * estimated (the trace of the projection matrix P; DerSimonian & Laird 1986 call it C). 0 for one study.
 *
 * Counted as Σ w × (all other weights) / Σw, the heaviest study's others added up one by one: beside a study that
 * outweighs the rest a million million times, the plain difference would have no correct digit left.
 */
export function precisionTrace(studies: readonly StudyEffect[], tau2 = 0): number {
  let heaviest = 0;
  let others = 0;
  for (const { variance } of studies) {
    const w = 1 / (variance + tau2);
    others += Math.min(w, heaviest);
    heaviest = Math.max(w, heaviest);
  }
  const sum = heaviest + others;
  let trace = (heaviest * others) / sum;
  let passed = false;
  for (const { variance } of studies) {
    const w = 1 / (variance + tau2);
    if (w === heaviest && !passed) passed = true;
    else trace += (w * (sum - w)) / sum;
  }
  return studies.length < 2 ? 0 : trace;
}
