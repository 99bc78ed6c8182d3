import { standardisedMeanChange } from '../statistics/standardised-mean-change.ts';
import { type Attempt, attempt, refuse } from './attempt.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { correlationOf, type RawEffect } from './raw-effect.ts';
import type { Reading } from './reading.ts';

/** One group before and after: the standardised mean change. Shown, never pooled with controlled effects. */
export function fromBeforeAfter(reading: Reading, policy: EvidencePolicy): Attempt<RawEffect> {
  const { treated, direction } = reading;
  const start = treated?.before;
  if (treated?.mean === undefined || start?.mean === undefined || start.sd === undefined)
    return refuse('an average before and after, and the standard deviation before, are not all given');
  const group = { n: treated.n, mean: treated.mean, before: { mean: start.mean, sd: start.sd } };
  const r = correlationOf(reading, policy);
  return attempt(() => {
    const { g, variance } = standardisedMeanChange(group, r, policy.effects.smallSampleCorrection);
    const notes = ['No comparison group: this change holds everything else that happened too.'];
    return { g: g * direction, variance, adjusted: false, method: 'standardised mean change', notes };
  });
}
