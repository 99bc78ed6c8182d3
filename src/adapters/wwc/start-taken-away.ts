import { pooledSd } from '#core/statistics/hedges-g.ts';
import { smallSampleCorrection } from '#core/statistics/small-sample-correction.ts';
import type { PrintedRow } from './printed-row.ts';

/** How near a whole number of printed units counts as one; by chance 1 row in 2,500 is (two units are tried). */
const hair = 1e-4;

/** `gap`: how much higher the treated began, in the measure's unit, as `decimals` digits print it. */
type StartTakenAway = { difference: number; gap: number; decimals: number };

/**
 * Is the printed effect a difference of means less a difference at the start, over the printed deviations?
 *
 * Scores at the start are printed with the digits of those at the end, or one more. So the difference that the effect
 * was made from, effect × pooled deviation / correction, must be a whole number of such units, and not the one of the
 * printed means. Undefined where it is not, where the effect is printed with too few digits to tell, and for an effect of
 * 0, which is often a place-holder.
 */
export function startTakenAway(row: PrintedRow): StartTakenAway | undefined {
  const { treated, comparison, effect, halfEffect } = row;
  const sd = pooledSd(treated, comparison);
  const perEffect = sd / smallSampleCorrection(treated.n + comparison.n - 2, 'approximate');
  const printed = Math.max(treated.decimals, comparison.decimals);
  for (const decimals of [printed, printed + 1]) {
    const unit = 10 ** -decimals;
    const units = (effect * perEffect) / unit;
    if (Math.round(units) === 0) continue;
    if ((halfEffect * perEffect) / unit > hair || Math.abs(units - Math.round(units)) > hair) continue;
    const difference = Math.round(units) * unit;
    const gap = treated.mean - comparison.mean - difference;
    return Math.abs(gap) < unit / 2 ? undefined : { difference, gap, decimals };
  }
  return undefined;
}

/**
 * Would one slip of the pen in one of the means, a digit changed or two exchanged, explain the same difference? Then
 * the row alone cannot tell a start taken away from a mean misprinted.
 */
export function oneSlipAway({ treated, comparison }: PrintedRow, { difference }: StartTakenAway): boolean {
  const slips = (mean: number, decimals: number, meant: number) =>
    oneSlip(mean.toFixed(decimals), meant.toFixed(decimals));
  return (
    slips(treated.mean, treated.decimals, comparison.mean + difference) ||
    slips(comparison.mean, comparison.decimals, treated.mean - difference)
  );
}

function oneSlip(printed: string, meant: string): boolean {
  if (printed.length !== meant.length) return false;
  const apart = [...printed].flatMap((digit, i) => (digit === meant[i] ? [] : [i]));
  const [first = 0, second] = apart;
  if (apart.length === 1) return true;
  const exchanged = printed[first] === meant[first + 1] && printed[first + 1] === meant[first];
  return apart.length === 2 && second === first + 1 && exchanged;
}
