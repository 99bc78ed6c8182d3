import { normalTwoTailed, tTwoTailed } from './distributions.ts';
import type { WeightedMean } from './weighted-mean.ts';

/** The ways to put an interval round a pooled effect, by metafor's names for two of them (`knha` is knapp-hartung). */
export const poolIntervals = ['knapp-hartung', 'adhoc', 'wald'] as const;
export type PoolInterval = (typeof poolIntervals)[number];

/** The standard error of a pooled effect; `df` undefined where the normal distribution serves, else Student's t. */
export type PooledError = { se: number; df: number | undefined; used: PoolInterval };

/**
 * Wald: 1 / √Σw, normal. Knapp-Hartung: that times √(generalised Q / (k − 1)), with t on k − 1 (Knapp & Hartung
 * 2003; Sidik & Jonkman 2002). Ad hoc: the same, but never multiplied by less than 1 (IntHout and others 2014).
 *
 * One study has no spread to learn from: always Wald.
 */
export function pooledError(
  { weight, residual, weights }: WeightedMean,
  interval: PoolInterval,
): PooledError {
  const wald = 1 / Math.sqrt(weight);
  const df = weights.length - 1;
  if (interval === 'wald' || df < 1) return { se: wald, df: undefined, used: 'wald' };
  const stretch = Math.sqrt(residual / df);
  return { se: wald * (interval === 'adhoc' ? Math.max(1, stretch) : stretch), df, used: interval };
}

/**
 * The two-tailed p-value of "the pooled effect is 0". Where Knapp-Hartung finds no spread at all (se 0): 1 for an
 * estimate of exactly 0, else 0.
 */
export function pooledP(estimate: number, { se, df }: PooledError): number {
  if (se === 0) return estimate === 0 ? 1 : 0;
  return df === undefined ? normalTwoTailed(estimate / se) : tTwoTailed(estimate / se, df);
}
