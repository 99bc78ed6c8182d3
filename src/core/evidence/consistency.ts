import type { Finding } from '../model/finding.ts';
import { readApa } from '../statistics/apa.ts';
import { recomputeP } from '../statistics/recompute-p.ts';
import type { Check, CheckName, ConsistencyResult } from './consistency/check.ts';
import { checkDropOut } from './consistency/drop-out.ts';
import { checkEffect } from './consistency/effect.ts';
import { checkGrim, checkGrimmer } from './consistency/grim.ts';
import { checkInterval } from './consistency/interval.ts';
import { checkPValue, judgementOf } from './consistency/p-value.ts';
import { checkPercent } from './consistency/percent.ts';
import { checkStandardDeviation } from './consistency/standard-deviation.ts';
import { checkTotals } from './consistency/totals.ts';
import type { FindingContext } from './effect.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { readFinding } from './reading.ts';

export type { ConsistencyResult } from './consistency/check.ts';

/** Every check by its name; the type sees to it that none is forgotten. */
export const checks: Record<CheckName, Check> = {
  'drop-out': checkDropOut,
  totals: checkTotals,
  percent: checkPercent,
  grim: checkGrim,
  grimmer: checkGrimmer,
  'standard-deviation': checkStandardDeviation,
  effect: checkEffect,
  interval: checkInterval,
  'p-value': checkPValue,
};

/** Do the numbers of a finding agree with each other? Recomputed and reported, never repaired. Never throws. */
export function consistencyOf(
  given: Finding,
  { outcome }: FindingContext,
  policy: EvidencePolicy,
): ConsistencyResult[] {
  const reading = readFinding(given, outcome);
  return (Object.keys(checks) as CheckName[]).flatMap((check) =>
    checks[check](reading, policy).map((result) => ({ item: reading.id, check, ...result })),
  );
}

/** The same for every test of significance that a text prints in APA style; `item` names the text. */
export function consistencyOfText(text: string, item: string): ConsistencyResult[] {
  return readApa(text).map((apa) => ({ item, check: 'p-value', ...judgementOf(apa, recomputeP(apa)) }));
}
