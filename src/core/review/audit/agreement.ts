import { agreeVerb } from '#core/evidence/verbs/agree.ts';
import type { Policy } from '#core/model/policy.ts';
import { confidences } from '#core/model/rating.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import type { AlphaMetric } from '#core/statistics/krippendorff.ts';
import { percentAgreement } from '#core/statistics/percent-agreement.ts';
import { ratersKappa } from '#core/statistics/raters-kappa.ts';
import type { Rating } from '#core/statistics/ratings.ts';

type Review = ReviewRecord['reviews'][number];
type Value = Rating['value'] | undefined;

/** What reviewers rate, how far apart two ratings of it are, and the rating that a review gives. */
const rated = {
  level: { metric: 'ordinal', of: ({ level }) => level },
  confidence: { metric: 'ordinal', of: ({ confidence }) => confidences.indexOf(confidence) + 1 },
  clarity: { metric: 'ordinal', of: ({ clarity }) => clarity },
  transfer: { metric: 'ordinal', of: ({ transfer }) => transfer },
  safeguarding: { metric: 'nominal', of: ({ safeguarding }) => safeguarding },
} as const satisfies Record<string, { metric: AlphaMetric; of: (review: Review) => Value }>;

export type Dimension = keyof typeof rated;
export const dimensions = Object.keys(rated) as Dimension[];

/** One record a pull request: one that touched several write-ups was reviewed once. */
export const onePerPull = (records: readonly ReviewRecord[]): ReviewRecord[] => [
  ...new Map(records.toReversed().map((record) => [record.pull, record])).values(),
];

/** The ratings of one dimension in reviews that count; the item is the pull request. */
export function ratingsOf(dimension: Dimension, records: readonly ReviewRecord[]): Rating[] {
  return onePerPull(records).flatMap(({ pull, reviews }) =>
    reviews
      .filter(({ independence }) => independence.counts)
      .flatMap((review): Rating[] => {
        const value: Value = rated[dimension].of(review);
        return value === undefined ? [] : [{ item: `#${pull}`, rater: review.by.handle, value }];
      }),
  );
}

/**
 * How far reviewers agree on one dimension: Krippendorff's alpha with a seeded bootstrap interval (over pull requests),
 * quadratic kappa (mean over pairs of reviewers) and the percentage of equal pairs. Null where nothing was rated twice.
 */
export const agreementOn = (dimension: Dimension, records: readonly ReviewRecord[], policy: Policy) =>
  agreeVerb.run(
    { ratings: ratingsOf(dimension, records), metric: rated[dimension].metric, weights: 'quadratic' },
    policy,
  );

/** How one reviewer's levels compare with those of others on the same pull requests. */
export type OwnAgreement = {
  handle: string;
  reviews: number;
  /** Pairs of one's own and another's level of the same pull request. */
  pairs: number;
  percent: number | null;
  kappa: number | null;
  /** Mean of own less other's level: below 0, stricter than others. Null without a pair. */
  difference: number | null;
};

/** Each reviewer's levels against those of the others, in the order of their handles. */
export function agreementByReviewer(records: readonly ReviewRecord[]): OwnAgreement[] {
  const ratings = ratingsOf('level', records);
  const byItem = Map.groupBy(ratings, ({ item }) => item);
  const handles = [...new Set(ratings.map(({ rater }) => rater))].sort();
  return handles.map((handle) => {
    const own = ratings.filter(({ rater }) => rater === handle);
    const pairs = own.flatMap(({ item, value }) =>
      (byItem.get(item) ?? [])
        .filter(({ rater }) => rater !== handle)
        .map((other) => ({ item: `${item} ${other.rater}`, own: value, other: other.value })),
    );
    const apart = pairs.map((pair) => Number(pair.own) - Number(pair.other));
    return {
      ...{ handle, reviews: own.length, pairs: pairs.length },
      percent: percentAgreement(pairs.map((pair) => [pair.own, pair.other])),
      kappa: ratersKappa(
        pairs.flatMap(({ item, own: value, other }) => [
          { item, rater: 'own', value },
          { item, rater: 'other', value: other },
        ]),
        'quadratic',
      ),
      difference: apart.length === 0 ? null : apart.reduce((sum, each) => sum + each, 0) / apart.length,
    };
  });
}
