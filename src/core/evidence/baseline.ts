import type { EvidencePolicy } from './evidence-policy.ts';
import type { Implied } from './ratings.ts';
import type { Reading } from './reading.ts';

/**
 * Did both sides start alike? `g` is the difference at the start (null: no figures); `from` says who says so.
 * Acceptable: equal within the policy's `baseline.equal`, or within `baseline.adjustable` and allowed for.
 */
export type Baseline = {
  is: 'acceptable' | 'unacceptable' | 'unknown';
  g: number | null;
  from: 'figures' | 'stated' | 'rated' | 'nothing';
};

/** Judges the start of a comparison: figures first, then a reviewer's word, then what an outside rating implies. */
export function baselineOf(
  { given }: Reading,
  facts: { g: number | null; adjusted: boolean },
  implied: Implied,
  { baseline }: EvidencePolicy,
): Baseline {
  const { g, adjusted } = facts;
  if (g !== null) {
    const apart = Math.abs(g);
    const acceptable = apart <= baseline.equal || (apart <= baseline.adjustable && adjusted);
    return { is: acceptable ? 'acceptable' : 'unacceptable', g, from: 'figures' };
  }
  const word = given.stated?.baseline ?? implied.baseline;
  if (!word) return { is: 'unknown', g, from: 'nothing' };
  const from = given.stated?.baseline ? 'stated' : 'rated';
  return { is: word === 'not-equivalent' ? 'unacceptable' : 'acceptable', g, from };
}
