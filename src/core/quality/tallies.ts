import { posesChallenge } from '#core/review/block/substance.ts';
import type { Decided } from './decided.ts';

/** What reviews there are, counted. A review of a pull request that touched several write-ups is counted once for each. */
export type Tallies = {
  reviews: number;
  reviewers: number;
  counted: number;
  external: number;
  expert: number;
  sealed: number;
  /** Reviews whose challenge asks something that authors can act on, and challenges answered. */
  challenged: number;
  answered: number;
  decisions: number;
  founding: number;
  adjudicated: number;
  waivers: number;
  /** Decisions with two levels or more that counted, and how far those were apart: index is levels apart. */
  apart: readonly number[];
};

/** Counts the reviews and decisions on record. */
export function talliesOf(decided: readonly Decided[]): Tallies {
  const reviews = decided.flatMap(({ record }) => record.reviews);
  const how = (is: (review: (typeof reviews)[number]) => boolean) => reviews.filter(is).length;
  const decisions = (is: (record: Decided['record']) => boolean) =>
    decided.filter(({ record }) => is(record)).length;
  const apart = [0, 0, 0, 0, 0];
  for (const { record } of decided)
    if (record.agreement) apart[record.agreement.apart] = (apart[record.agreement.apart] ?? 0) + 1;
  return {
    reviews: reviews.length,
    reviewers: new Set(reviews.map(({ by }) => by.handle)).size,
    counted: how(({ independence }) => independence.counts),
    external: how(({ independence }) => independence.external),
    expert: how(({ expertise }) => expertise.matches),
    sealed: how(({ sealed }) => sealed),
    challenged: how(({ challenge }) => posesChallenge(challenge.text)),
    answered: how(({ challenge }) => challenge.answer !== undefined),
    decisions: decided.length,
    founding: decisions(({ outcome }) => outcome.founding === true),
    adjudicated: decisions(({ adjudication }) => adjudication !== null),
    waivers: decided.reduce((sum, { record }) => sum + record.waivers.length, 0),
    apart,
  };
}
