import { confidenceInterval, type Interval } from '../statistics/confidence-interval.ts';
import { type Pooled, type PoolInput, pool } from '../statistics/pool.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { StudyResult } from './study-result.ts';

/**
 * Studies put together: `estimate`, `se`, `ci` (95%), `prediction` and `halfWidth` in standard deviations, `tau2`
 * in their square, `n` pupils, `weights` adding up to 1 in the order of the studies.
 *
 * `ci` allows for the spread between teams from three on; `halfWidth` is that of the Wald interval, by which widths
 * are judged, and `waldSe` its standard error. `interval(percent)` and `wald(percent)` give other confidence.
 */
export type PooledEvidence = {
  k: number;
  n: number;
  classes: number;
  estimate: number;
  se: number;
  ci: Interval;
  prediction: Interval | null;
  tau2: number;
  i2: number;
  halfWidth: number;
  waldSe: number;
  weights: number[];
  interval: (percent: number) => Interval;
  wald: (percent: number) => Interval;
  /** How the studies were put together, for doing it again without one of them. */
  settings: Omit<PoolInput, 'effects'>;
};

/** Pools one study a team; null where there is none. Random effects by the policy's method. */
export function poolEvidence(studies: readonly StudyResult[], policy: EvidencePolicy): PooledEvidence | null {
  const k = studies.length;
  if (k === 0) return null;
  const { method, prediction, interval, averageFrom } = policy.pooling;
  const settings = { method, prediction, interval: k < averageFrom ? 'wald' : interval } as const;
  const level = policy.effects.intervalPercent / 100;
  const effects = effectsOf(studies);
  const shown = pool({ effects, ...settings, level });
  const wald = settings.interval === 'wald' ? shown : pool({ effects, ...settings, interval: 'wald', level });
  return {
    k,
    n: sum(studies, ({ n }) => n),
    classes: sum(studies, ({ classes }) => classes),
    estimate: shown.estimate,
    se: shown.se,
    ci: shown.ci,
    prediction: k >= policy.pooling.predictionFrom ? shown.prediction : null,
    tau2: shown.tau2,
    i2: shown.i2,
    halfWidth: wald.halfWidth,
    waldSe: wald.se,
    weights: shown.weights,
    interval: at(shown),
    wald: at(wald),
    settings,
  };
}

/** The interval of a pooled effect at any confidence, in percent. */
function at({ estimate, se, k, intervalUsed }: Pooled): (percent: number) => Interval {
  const df = intervalUsed === 'wald' ? undefined : k - 1;
  return (percent) => confidenceInterval(estimate, se, { level: percent / 100, df });
}

function effectsOf(studies: readonly StudyResult[]): PoolInput['effects'] {
  return studies.map(({ study, g, se }) => ({ label: study, g, se }));
}

const sum = (studies: readonly StudyResult[], of: (study: StudyResult) => number): number =>
  studies.reduce((so, study) => so + of(study), 0);

/** The share of the pooled weight, 0 to 1, of the studies that answer yes. */
export function weightOf(
  studies: readonly StudyResult[],
  pooled: PooledEvidence | null,
  yes: (study: StudyResult) => boolean,
): number {
  return studies.reduce((so, study, i) => so + (yes(study) ? (pooled?.weights[i] ?? 0) : 0), 0);
}
