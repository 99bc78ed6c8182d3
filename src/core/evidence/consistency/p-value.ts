import type { ApaResult } from '../../statistics/apa.ts';
import { readDecimal } from '../../statistics/decimal.ts';
import { type RecomputedP, recomputeP } from '../../statistics/recompute-p.ts';
import { attempt } from '../attempt.ts';
import type { Check, ConsistencyResult } from './check.ts';

/** Printed p-values against the printed t or F and its degrees of freedom, by the rule of statcheck. */
export const checkPValue: Check = ({ given }) =>
  (given.reported ?? []).flatMap((entry) => {
    const test = attempt(() => asApa(entry));
    if (!test.ok || !test.value) return [];
    const apa = test.value;
    const result = attempt(() => recomputeP(apa));
    return result.ok ? [judgementOf(apa, result.value)] : [];
  });

type Entry = NonNullable<Parameters<Check>[0]['given']['reported']>[number];

/** A reported entry as the line a paper would print; undefined where statistic, p or degrees of freedom are missing. */
function asApa({ t, F, df, p }: Entry): ApaResult | undefined {
  if (p === undefined || df === undefined) return undefined;
  const [df1, df2] = Array.isArray(df) ? df : [1, df];
  const value = t ?? F;
  if (value === undefined || (t !== undefined && Array.isArray(df))) return undefined;
  const test = t === undefined ? 'F' : 't';
  const printed = { comparison: '=' as const, value: p, decimals: readDecimal(p).decimals };
  const freedom = test === 't' ? { df1: null, df2 } : { df1, df2 };
  const raw = `${test}(${test === 't' ? df2 : `${df1}, ${df2}`}) = ${value}, p = ${p}`;
  return { raw, test, ...freedom, comparison: '=', value, decimals: readDecimal(value).decimals, p: printed };
}

/** A change of significance is an error, any other mismatch a warning. */
export function judgementOf(
  { raw, p }: ApaResult,
  { computed, error, decisionError, impossible, fitsOneTailed }: RecomputedP,
): Omit<ConsistencyResult, 'item' | 'check'> {
  const verdict = decisionError || impossible ? 'error' : error ? 'warning' : 'ok';
  return { raw, verdict, computed, reported: p.value, message: messageOf() };

  function messageOf(): string {
    if (impossible || computed === null)
      return `Unexpected "${raw}": no test can give this. Check each number.`;
    const is = computed < 0.0005 ? 'below .001' : computed.toFixed(3).replace(/^0/, '');
    if (!error) return `"${raw}": p is ${is}.`;
    const tail = fitsOneTailed ? ' It would fit a test with one tail: say so if it was.' : '';
    const change = decisionError ? ', on the other side of .05' : '';
    return `Unexpected p in "${raw}": recomputed it is ${is}${change}. Check the test and the p-value.${tail}`;
  }
}
