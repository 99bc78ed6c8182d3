import { type LabelledEffect, pool } from '#core/statistics/pool.ts';
import { randomFrom } from '#core/synthetic/random.ts';
import type { WorkContest } from './contest.ts';

/** Studies put together as the site does it, against the plainest random-effects average there is. */
export const pooling: WorkContest = {
  id: 'pooling',
  what: 'pool studies (REML, intervals, prediction, heterogeneity)',
  against: 'DerSimonian-Laird average in one pass',
  count: 5000,
  input: (count) => JSON.stringify(madeUpStudies(count)),
  start: (input, { policy }) => {
    const effects = JSON.parse(input) as LabelledEffect[];
    const { interval, prediction } = policy.pooling;
    return {
      ours: () => pool({ effects, method: 'REML', interval, prediction }),
      baseline: () => onePassAverage(effects),
    };
  },
};

/** Studies of classes and schools: a true effect of 0.2 with a spread of about 0.15, standard errors 0.05 to 0.45. */
function madeUpStudies(count: number): LabelledEffect[] {
  const random = randomFrom(count);
  const bell = () => Array.from({ length: 12 }, random.next).reduce((sum, one) => sum + one, -6);
  return Array.from({ length: count }, (_, at) => {
    const se = 0.05 + 0.4 * random.next();
    return { label: `study ${at + 1}`, g: 0.2 + 0.15 * bell() + se * bell(), se };
  });
}

/** The average and its standard error by DerSimonian & Laird (1986): one pass for tau², one for the average. */
export function onePassAverage(studies: readonly { g: number; se: number }[]): {
  estimate: number;
  se: number;
  tau2: number;
} {
  let [w, ww, wg, wgg] = [0, 0, 0, 0];
  for (const { g, se } of studies) {
    const weight = 1 / (se * se);
    w += weight;
    ww += weight * weight;
    wg += weight * g;
    wgg += weight * g * g;
  }
  const q = wgg - (wg * wg) / w;
  const tau2 = Math.max(0, (q - (studies.length - 1)) / (w - ww / w));
  let [sum, top] = [0, 0];
  for (const { g, se } of studies) {
    const weight = 1 / (se * se + tau2);
    sum += weight;
    top += weight * g;
  }
  return { estimate: top / sum, se: Math.sqrt(1 / sum), tau2 };
}
