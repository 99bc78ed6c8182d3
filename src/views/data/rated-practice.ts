import { type RateInput, rateInput } from '#core/evidence/input.ts';
import type { Rating } from '#core/evidence/rate.ts';
import { rateInputOf, ratingOf } from '../evidence.ts';
import type { Practice, SiteData } from '../site-data.ts';

/** The facts that a practice is rated from, and the whole rating. */
export type Worked = { input: RateInput; rating: Rating };

const made = new WeakMap<Practice, Worked>();

/** The facts of a practice as the dump gives them away, which the schema puts in order, and the rating that follows from them alone. */
export function workedOut(practice: Practice, site: SiteData): Worked {
  const known = made.get(practice);
  if (known) return known;
  const input = rateInput.parse(rateInputOf(practice, site));
  const worked = { input, rating: ratingOf(practice, site) };
  made.set(practice, worked);
  return worked;
}
