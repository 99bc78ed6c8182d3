import type { Policy } from '../model/policy.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import type { RateStudy } from './input.ts';
import type { Reading } from './reading.ts';

type Rating = NonNullable<RateStudy['rated']>[number];
type Said = Rating['said'];

/** What an outside review vouches for where a study's own figures are missing. */
export type Implied = NonNullable<NonNullable<Policy['ratingImplies'][Said]>['randomised']>;

const fromBest = ['without-reservations', 'with-reservations', 'does-not-meet'] as const;

/** The most cautious of several outside ratings; undefined where there is none. All of them are shown. */
export function cautiousRating(rated: readonly Rating[]): Said | undefined {
  return fromBest.findLast((said) => rated.some((rating) => rating.said === said));
}

/** True where a named review accepted the study: taken from a systematic search, not picked for its result. */
export function inNamedReview(said: Said | undefined): boolean {
  return said === 'without-reservations' || said === 'with-reservations';
}

/**
 * What the rating implies for a design. A rating that says nothing of a design implies what the next lower
 * accepting one would: better cannot mean less.
 */
export function impliedBy(said: Said | undefined, { given }: Reading, policy: EvidencePolicy): Implied {
  if (!inNamedReview(said)) return {};
  const design = given.design === 'randomised' ? 'randomised' : 'comparison';
  for (const step of fromBest.slice(fromBest.indexOf(said as Said), 2)) {
    const implied = policy.ratingImplies[step]?.[design];
    if (implied) return implied;
  }
  return {};
}
