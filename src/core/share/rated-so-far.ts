import type { About, Contribution } from '#core/contribute/contribution.ts';
import { placeOf } from '#core/contribute/faults.ts';
import { valueAt } from '#core/contribute/paths.ts';
import { ratingWith } from '#core/contribute/rating-with.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import type { Rating } from '#core/evidence/rate.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import { withStandIns } from './stand-in.ts';

/** What must be known of a contribution before anything can be said of how it stands. */
const needed: Partial<Record<Contribution['kind'], readonly string[]>> = {
  practice: ['claim', 'outcome'],
  report: ['verdict'],
};

/**
 * How a practice is rated with a contribution counted in that is still being written: on its facts alone, whatever of the rest
 * is missing. `beside` is what else lies in the folder. Undefined while too little is told.
 */
export function ratedSoFar(
  contribution: Contribution,
  about: About,
  beside: readonly FileBytes[],
): Rating | undefined {
  const { kind } = contribution;
  const data = toData(contribution, about);
  const path = needed[kind];
  if (!path || valueAt(data, path) === undefined) return undefined;
  const whole = withStandIns(kind, data);
  if (!whole) return undefined;
  // Its text bears on no rating, and could have a fault.
  const bytes = new TextEncoder().encode(writeFile({ kind, answers: {} }, whole.data));
  return ratingWith({ path: placeOf(contribution), bytes }, beside, about);
}
