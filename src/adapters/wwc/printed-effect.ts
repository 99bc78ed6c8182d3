import { normalQuantile } from '#core/statistics/distributions.ts';
import { numberIn, type Row } from './read-csv.ts';

/**
 * The effect of a finding as the clearinghouse accepted it, turned so that positive is better.
 *
 * - Its own effect; where that is missing, or 0 while the improvement index is not, the one in the study's column
 *   (older reports print it only there: in all but 5 of 1,291 such rows the index was made from it), else the index.
 * - Its sign is the improvement index's, which always counts in favour of the intervention. Effects of outcomes where
 *   less is better (dropping out, aggression) are often printed as measured. An index of 0 says nothing of the sign.
 */
export function printedEffect(row: Row): number | undefined {
  const index = numberIn(row['Improvement_Index']);
  const printed = [row['Effect_Size_WWC'], row['Effect_Size_Study']].map(numberIn);
  if (!index) return printed.find((g) => g !== undefined);
  const size = printed.find((g) => g) ?? effectOfIndex(index);
  return Math.abs(size) * Math.sign(index);
}

/** An index is 100 × Φ(g) − 50; one of 50 has been rounded up, and the effect with it is not known better. */
const effectOfIndex = (index: number): number => normalQuantile(0.5 + Math.min(49.5, Math.abs(index)) / 100);
