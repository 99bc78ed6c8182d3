import { attritionLimit, withinAttritionBoundary } from '../statistics/attrition.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { bandOf } from './precision-row.ts';
import type { Implied } from './ratings.ts';
import type { Reading } from './reading.ts';
import { clampSecurity, type Security } from './scale.ts';

/**
 * Pupils who began and were not in the analysis, in percent.
 *
 * `boundary`: inside the What Works Clearinghouse's cautious one, inside the optimistic one only, beyond both, or
 * unknown. `from` says whether it comes from the figures, a reviewer's word, or an outside rating.
 */
export type DropOut = {
  overall: number | null;
  differential: number | null;
  boundary: 'cautious' | 'optimistic' | 'beyond' | 'unknown';
  from: 'figures' | 'stated' | 'rated' | 'nothing';
};

/** Reads drop-out from figures first, then from a reviewer's word, then from what an outside rating implies. */
export function dropOutOf({ n, started, treated, comparison, given }: Reading, implied: Implied): DropOut {
  const overall = lost(n, started);
  const [a, b] = [lost(treated?.n, treated?.started), lost(comparison?.n, comparison?.started)];
  const differential = a === null || b === null ? null : Math.abs(a - b);
  const boundary = boundaryOf(overall, differential);
  if (boundary !== 'unknown') return { overall, differential, boundary, from: 'figures' };
  const stated = given.stated?.attrition;
  const word = stated ?? implied.attrition;
  if (!word) return { overall, differential, boundary, from: overall === null ? 'nothing' : 'figures' };
  const said = word === 'low' ? 'cautious' : 'beyond';
  return { overall, differential, boundary: said, from: stated ? 'stated' : 'rated' };
}

/** Percent lost; null where a number is missing, or more were analysed than began. */
function lost(n: number | undefined, started: number | undefined): number | null {
  return n === undefined || !started || n > started ? null : (100 * (started - n)) / started;
}

/** A total so large that even equal losses are too many is beyond, though the sides are not told apart. */
function boundaryOf(overall: number | null, differential: number | null): DropOut['boundary'] {
  if (overall === null) return 'unknown';
  if (differential === null) return attritionLimit(overall, 'optimistic') === null ? 'beyond' : 'unknown';
  if (withinAttritionBoundary({ overall, differential }, 'cautious')) return 'cautious';
  return withinAttritionBoundary({ overall, differential }, 'optimistic') ? 'optimistic' : 'beyond';
}

/** The row of security for overall drop-out; not stated: the policy says which. */
export function dropOutRow({ overall }: DropOut, { security }: EvidencePolicy): Security {
  return overall === null
    ? clampSecurity(security.dropOutNotStatedRow)
    : bandOf(overall, security.dropOutPercent);
}
