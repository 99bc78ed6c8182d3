import { confidenceInterval, type Interval } from './confidence-interval.ts';
import type { PooledError } from './pooled-test.ts';

/** Two published rules for the degrees of freedom. */
export const predictionRules = ['higgins', 'metafor'] as const;
export type PredictionRule = (typeof predictionRules)[number];

/**
 * Where the true effect in one more, similar, study would lie: estimate ± quantile × √(tau² + se²).
 *
 * higgins: t with k − 2 (Higgins, Thompson & Spiegelhalter 2009, eq. 12). metafor: the distribution of the pooled
 * effect's own interval (normal for Wald, else t with k − 1), its default in version 3.8.
 * Null where it has no meaning: one study, or two under the Higgins rule.
 */
export function predictionInterval(
  pooled: { k: number; estimate: number; tau2: number; error: PooledError },
  rule: PredictionRule,
  level = 0.95,
): Interval | null {
  const { k, estimate, tau2, error } = pooled;
  const df = rule === 'higgins' ? k - 2 : error.df;
  if (k < 2 || df === 0) return null;
  return confidenceInterval(estimate, Math.sqrt(tau2 + error.se ** 2), { level, df });
}
