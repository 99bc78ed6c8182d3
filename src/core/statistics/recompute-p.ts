import type { ApaResult } from './apa.ts';
import { pValue, type Tails } from './p-value.ts';

/** How a printed p is judged. `zeroIsError`: p = .000 is always wrong, since no p is 0. */
export type RecomputeOptions = { tails?: Tails; alpha?: number; zeroIsError?: boolean };

/**
 * `computed`: p of the statistic as printed; `low` to `high`: what it can be, the statistic having been rounded;
 * all null for an impossible result. `error`: the printed p is none of these. `decisionError`: and it stands on the
 * other side of alpha. `fitsOneTailed`: an error that would be none if the test had one tail.
 */
export type RecomputedP = {
  computed: number | null;
  low: number | null;
  high: number | null;
  error: boolean;
  decisionError: boolean;
  impossible: boolean;
  fitsOneTailed: boolean;
};

/**
 * Recomputes the p of a printed test and compares, allowing for the rounding of both, by the rule of statcheck 1.6
 * (Epskamp & Nuijten; p = alpha counts as significant, "n.s." as p > alpha).
 *
 * Impossible (a correlation beyond ±1, a p above 1, no degrees of freedom) is an error and no decision error. Two
 * departures, so that nothing sound is called wrong: where rounding may hide the sign of t, r or z, p may be as high
 * as 1; and with "t < 1" or "t > 3" the doubt about the last digit goes in favour of what is printed.
 */
export function recomputeP(result: ApaResult, options: RecomputeOptions = {}): RecomputedP {
  const judged = judge(result, options);
  const canHaveOneTail = ['t', 'r', 'z'].includes(result.test) && options.tails !== 'one';
  const fitsOneTailed =
    judged.error &&
    !judged.impossible &&
    canHaveOneTail &&
    !judge(result, { ...options, tails: 'one' }).error;
  return { ...judged, fitsOneTailed };
}

type Judged = Omit<RecomputedP, 'fitsOneTailed'>;

function judge(
  result: ApaResult,
  { tails = 'two', alpha = 0.05, zeroIsError = true }: RecomputeOptions,
): Judged {
  const computed = pValue(result, tails);
  const printed =
    result.p.comparison === 'ns' ? { comparison: '>' as const, value: alpha, decimals: 15 } : result.p;
  if (computed === null || printed.value > 1) {
    return { computed: null, low: null, high: null, error: true, decisionError: false, impossible: true };
  }
  const [low, high] = range(result, tails);
  const isZero = zeroIsError && printed.value <= 0;
  const error = isZero || !fits(result.comparison, printed, low, high);
  const decisionError = error && changesDecision(result.comparison, printed, computed, alpha);
  return { computed, low, high, error, decisionError, impossible: false };
}

/** The p-values of the statistics that round to the printed one. */
function range(result: ApaResult, tails: Tails): [low: number, high: number] {
  const half = 0.5 / 10 ** result.decimals;
  const size = Math.abs(result.value);
  const far = result.test === 'r' ? Math.min(1, size + half) : size + half;
  const at = (value: number) => pValue({ ...result, value: result.value < 0 ? -value : value }, tails) ?? 0;
  const towards =
    result.value < 0 && !['t', 'r', 'z'].includes(result.test) ? size - half : Math.max(0, size - half);
  return [at(far), at(towards)];
}

type Printed = { comparison: '=' | '<' | '>'; value: number; decimals: number };

function fits(
  statistic: '=' | '<' | '>',
  { comparison, value, decimals }: Printed,
  low: number,
  high: number,
): boolean {
  const round = (p: number) => Number(p.toFixed(Math.min(decimals, 100)));
  if (statistic === '<') {
    if (comparison === '>') return true;
    return value >= (comparison === '=' ? round(low) : low);
  }
  if (statistic === '>') {
    if (comparison === '<') return true;
    return value <= (comparison === '=' ? round(high) : high);
  }
  if (comparison === '=') return value <= round(high) && value >= round(low);
  return comparison === '<' ? value >= low : value <= high;
}

function changesDecision(
  statistic: '=' | '<' | '>',
  { comparison, value }: Printed,
  p: number,
  alpha: number,
): boolean {
  const wronglyFound = value <= alpha && (statistic === '<' ? p >= alpha : p > alpha);
  const wronglyMissed = (comparison === '>' ? value >= alpha : value > alpha) && p <= alpha;
  if (statistic === '<') return comparison !== '>' && wronglyFound;
  if (statistic === '>') return comparison !== '<' && wronglyMissed;
  if (comparison === '=') return wronglyFound || wronglyMissed;
  return comparison === '<' ? wronglyFound : wronglyMissed;
}
