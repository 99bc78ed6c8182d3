import { findRoot } from './find-root.ts';
import { type StudyEffect, weightedMean } from './weighted-mean.ts';

/** Where metafor looks for tau² (`tau2.max`) and how closely (`tol`, the fourth root of machine precision). */
const metafor = { highest: 100, tolerance: Number.EPSILON ** 0.25 };

/**
 * tau² by Paule & Mandel (1982): the tau² at which the generalised Q equals its expectation, k − 1.
 *
 * In squared units of the effect. Q falls as tau² grows, so the answer is unique; where Q is already below k − 1
 * at 0 it is 0, as for one study. The default bracket and tolerance are those of metafor (`rma.uni`), which stops
 * within about 6e-5 of the exact value: its figures are repeated to the last digit, small error included. Give
 * `tolerance` 0 for the exact root. Beyond tau² = 100, where metafor gives up, the bracket is widened.
 */
export function pauleMandel(studies: readonly StudyEffect[], tolerance = metafor.tolerance): number {
  const df = studies.length - 1;
  const excess = (tau2: number) => weightedMean(studies, tau2).residual - df;
  if (df < 1 || excess(0) <= 0) return 0;
  let high = metafor.highest;
  while (excess(high) > 0) high *= 2;
  return findRoot(excess, 0, high, tolerance);
}
