import { confidenceInterval, type Interval } from './confidence-interval.ts';
import { derSimonianLaird } from './dersimonian-laird.ts';
import { iSquared } from './i2.ts';
import { pauleMandel } from './paule-mandel.ts';
import { type PoolInterval, pooledError, pooledP } from './pooled-test.ts';
import { type PredictionRule, predictionInterval } from './prediction-interval.ts';
import { cochranQ } from './q.ts';
import { reml } from './reml.ts';
import { type StudyEffect, weightedMean } from './weighted-mean.ts';

/** How the spread between studies is estimated; EE (equal effects, also called fixed effect) says there is none. */
export const poolMethods = ['REML', 'DL', 'PM', 'EE'] as const;
export type PoolMethod = (typeof poolMethods)[number];

/** One study to be pooled: its effect and the standard error of it, both in standard deviations. */
export type LabelledEffect = { label: string; g: number; se: number };

export type PoolInput = {
  effects: readonly LabelledEffect[];
  method: PoolMethod;
  interval: PoolInterval;
  prediction: PredictionRule;
  /** Of both intervals: above 0, below 1; 0.95 when left out. */
  level?: number | undefined;
};

/**
 * A pooled effect.
 *
 * `estimate`, `se`, `ci`, `prediction`, `halfWidth` (of ci) are in standard deviations, `tau2` in their square,
 * `i2` in percent. `p` tests that the estimate is 0; `q` and `qp` (Cochran's, k − 1 degrees of freedom) that all
 * studies share one effect. `weights` are in the order of the input and add up to 1. `intervalUsed` differs from
 * the one asked for with one study only.
 */
export type Pooled = {
  k: number;
  estimate: number;
  se: number;
  ci: Interval;
  prediction: Interval | null;
  tau2: number;
  i2: number;
  q: number;
  qp: number;
  p: number;
  weights: number[];
  halfWidth: number;
  intervalUsed: PoolInterval;
};

const tau2By = { REML: reml, DL: derSimonianLaird, PM: pauleMandel, EE: () => 0 } satisfies Record<
  PoolMethod,
  (studies: readonly StudyEffect[]) => number
>;

/** Beyond these, squares of weights leave the range of floating point. */
const bounds = { effect: 1e50, seMin: 1e-50, seMax: 1e50 };

/**
 * The inverse-variance average of studies, with random effects unless the method is EE.
 *
 * The order of the studies changes nothing, to the last digit. One study: its own effect and Wald interval,
 * tau² = Q = I² = 0, no prediction. Two: as asked, though t with one degree of freedom is very wide. Identical
 * effects: tau² = 0; Knapp-Hartung then has se 0, the ad hoc rule the Wald se. Under EE there is no prediction.
 * Throws RangeError for no studies, an effect that is not finite, and a standard error that is 0, negative, or not
 * finite (a study of zero variance would silence all others): say why such a study is left out before pooling.
 */
export function pool({ effects, method, interval, prediction, level = 0.95 }: PoolInput): Pooled {
  const order = inOrder(effects);
  const studies = order.map(({ study }) => study);
  const tau2 = tau2By[method](studies);
  const average = weightedMean(studies, tau2);
  const estimate = average.mean;
  const error = pooledError(average, interval);
  const ci = confidenceInterval(estimate, error.se, { level, df: error.df });
  const { q, p: qp } = cochranQ(studies);
  const weights = effects.map(() => 0);
  for (const [i, { at }] of order.entries()) weights[at] = (average.weights[i] ?? 0) / average.weight;
  return {
    k: studies.length,
    estimate,
    se: error.se,
    ci,
    prediction:
      method === 'EE'
        ? null
        : predictionInterval({ k: studies.length, estimate, tau2, error }, prediction, level),
    tau2,
    i2: iSquared(studies, method === 'EE' ? null : tau2),
    q,
    qp,
    p: pooledP(estimate, error),
    weights,
    halfWidth: (ci[1] - ci[0]) / 2,
    intervalUsed: error.used,
  };
}

/** Checked, and sorted so that sums come out the same whatever order the studies arrive in. */
function inOrder(effects: readonly LabelledEffect[]): { study: StudyEffect; at: number }[] {
  if (effects.length === 0)
    throw new RangeError('Unexpected empty list of effects, expected at least one study');
  const studies = effects.map(({ label, g, se }, at) => {
    if (!(Math.abs(g) <= bounds.effect)) {
      throw new RangeError(`Unexpected effect ${g} of "${label}", expected a number`);
    }
    if (!(se >= bounds.seMin && se <= bounds.seMax)) {
      throw new RangeError(`Unexpected standard error ${se} of "${label}", expected more than 0`);
    }
    return { study: { g, variance: se * se }, at };
  });
  return studies.sort((a, b) => a.study.g - b.study.g || a.study.variance - b.study.variance);
}
