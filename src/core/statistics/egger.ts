import { tTwoTailed } from './distributions.ts';

/** Fewer studies than this say too little about asymmetry (Sterne and others 2011). */
export const funnelFrom = 10;

/**
 * Egger's test: do small studies find larger effects? `intercept` is the bias, in standard errors, with its own
 * `se`, `t`, `df` (k − 2) and two-tailed `p`; `limit` the effect that studies of endless size would show.
 */
export type EggerTest = { intercept: number; se: number; t: number; df: number; p: number; limit: number };

/**
 * Egger's regression of effect / se on 1 / se (Egger and others 1997; metafor's `regtest(model = "lm")`).
 *
 * Null for fewer than `from` studies (10 when left out, never below 3), and where all standard errors are the same: there is then no slope to see. Studies
 * exactly on a line have se 0: p is 0, or 1 for no bias at all. RangeError for a standard error that is not above 0.
 */
export function eggerTest(
  effects: readonly { g: number; se: number }[],
  from: number = funnelFrom,
): EggerTest | null {
  if (effects.some(({ se }) => !(se > 0)))
    throw new RangeError('Unexpected standard error, expected more than 0');
  const points = effects.map(({ g, se }) => ({ x: 1 / se, y: g / se }));
  const k = points.length;
  const xMean = points.reduce((sum, { x }) => sum + x, 0) / k;
  const yMean = points.reduce((sum, { y }) => sum + y, 0) / k;
  const sxx = points.reduce((sum, { x }) => sum + (x - xMean) ** 2, 0);
  if (k < Math.max(3, from) || sxx <= k * (Number.EPSILON * xMean) ** 2) return null;
  const limit = points.reduce((sum, { x, y }) => sum + (x - xMean) * (y - yMean), 0) / sxx;
  const intercept = yMean - limit * xMean;
  const residual = points.reduce((sum, { x, y }) => sum + (y - intercept - limit * x) ** 2, 0);
  const df = k - 2;
  const se = Math.sqrt((residual / df) * (1 / k + xMean ** 2 / sxx));
  const t =
    se === 0 ? (intercept === 0 ? 0 : Math.sign(intercept) * Number.POSITIVE_INFINITY) : intercept / se;
  return { intercept, se, t, df, p: tTwoTailed(t, df), limit };
}
