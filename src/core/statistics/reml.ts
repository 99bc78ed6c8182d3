import { findRoot } from './find-root.ts';
import { precisionTrace } from './precision-trace.ts';
import { type StudyEffect, weightedMean } from './weighted-mean.ts';

/**
 * tau² by restricted maximum likelihood (Patterson & Thompson 1971; Viechtbauer 2005, eq. 14).
 *
 * In squared units of the effect. The likelihood may have several peaks, so every one is found, from zero up to
 * the bound beyond which it can only fall, and the highest is taken, 0 included. One study, or equal effects: 0.
 */
export function reml(studies: readonly StudyEffect[]): number {
  const slope = (tau2: number) => remlSlope(studies, tau2);
  const ends = [0, ...doublings(studies)];
  const peaks = [0];
  for (const [i, high] of ends.entries()) {
    const low = ends[i - 1];
    if (low !== undefined && slope(low) > 0 && slope(high) <= 0) peaks.push(findRoot(slope, low, high));
  }
  const heights = peaks.map((tau2) => remlLogLikelihood(studies, tau2));
  return peaks[heights.indexOf(Math.max(...heights))] ?? 0;
}

/** Twice the derivative of the restricted log-likelihood: Σ w²(g − mean)² − trace(P). */
function remlSlope(studies: readonly StudyEffect[], tau2: number): number {
  const { mean } = weightedMean(studies, tau2);
  let spread = 0;
  for (const { g, variance } of studies) spread += ((g - mean) / (variance + tau2)) ** 2;
  return spread - precisionTrace(studies, tau2);
}

/** The restricted log-likelihood, less a constant (Viechtbauer 2005, eq. 13). */
function remlLogLikelihood(studies: readonly StudyEffect[], tau2: number): number {
  const { weight, residual } = weightedMean(studies, tau2);
  let logs = 0;
  for (const { variance } of studies) logs += Math.log(variance + tau2);
  return -(logs + Math.log(weight) + residual) / 2;
}

/**
 * Values of tau² from a thousandth of the smallest variance up to where the slope must be negative, each twice
 * the last.
 *
 * The bound: with S = Σ(g − average)², the first term of the slope is at most S / tau⁴ and the trace at least
 * (k − 1) / (tau² + largest variance); the slope is negative beyond the root of (k − 1)t² = S(t + largest).
 */
function doublings(studies: readonly StudyEffect[]): number[] {
  const df = studies.length - 1;
  if (df < 1) return [];
  const average = studies.reduce((sum, { g }) => sum + g, 0) / studies.length;
  const spread = studies.reduce((sum, { g }) => sum + (g - average) ** 2, 0);
  const variances = studies.map(({ variance }) => variance).sort((a, b) => a - b);
  const [smallest = 0] = variances;
  const largest = variances.at(-1) ?? 0;
  const highest = (spread + Math.sqrt(spread * spread + 4 * df * spread * largest)) / (2 * df);
  const values: number[] = [];
  for (let tau2 = highest * 1.001; tau2 > smallest / 1000; tau2 /= 2) values.unshift(tau2);
  return values;
}
