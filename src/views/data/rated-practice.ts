import { type RateInput, rateInput } from '#core/evidence/input.ts';
import { type Rating, rate } from '#core/evidence/rate.ts';
import { rateInputOf } from '../evidence.ts';
import type { Practice, SiteData } from '../site-data.ts';

/** The facts that a practice is rated from, and the whole rating. */
export type Worked = { input: RateInput; rating: Rating };

const made = new WeakMap<Practice, Worked>();

/** Rates a practice from exactly the facts that the dump gives away, so that anybody can do it again. */
export function workedOut(practice: Practice, site: SiteData): Worked {
  const known = made.get(practice);
  if (known) return known;
  const input = rateInput.parse(rateInputOf(practice, site));
  const worked = { input, rating: rate(input, site.policy) };
  made.set(practice, worked);
  return worked;
}
