import type { Policy } from '#core/model/policy.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { agreementOn, type Dimension, ratingsOf } from '#core/review/audit/agreement.ts';
import { ratersKappa } from '#core/statistics/raters-kappa.ts';

/** How far reviewers agree on one thing they rate. */
export type Agreement = { dimension: Dimension } & ReturnType<typeof agreementOn>;

/**
 * Quadratic kappa of all pairs of reviews of the same pull request, each pair taken both ways round, since either reviewer could
 * have been the other. The mean over pairs of reviewers (Light 1971) would say nothing here: most pairs share a page or two.
 */
function pooledKappa(dimension: Dimension, records: readonly ReviewRecord[]): number | null {
  const items = Map.groupBy(ratingsOf(dimension, records), ({ item }) => item);
  const pairs = [...items.values()].flatMap((ratings) =>
    ratings.flatMap((one) =>
      ratings
        .filter((other) => other !== one)
        .flatMap((other) => {
          const item = `${one.item} ${one.rater} ${other.rater}`;
          return [
            { item, rater: 'one', value: one.value },
            { item, rater: 'other', value: other.value },
          ];
        }),
    ),
  );
  return ratersKappa(pairs, 'quadratic');
}

/** Krippendorff's alpha with its seeded bootstrap interval, pooled quadratic kappa, and the percentage of equal pairs. */
export const agreementIn = (
  dimension: Dimension,
  records: readonly ReviewRecord[],
  policy: Policy,
): Agreement => ({
  dimension,
  ...agreementOn(dimension, records, policy),
  kappa: pooledKappa(dimension, records),
});
