import type { Policy } from '#core/model/policy.ts';
import { plainText } from '#core/model/rating.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { posesChallenge } from '../block/substance.ts';
import type { Main } from '../snapshot.ts';

/** Something a reviewer should look at in their own reviewing. None of it proves anything. */
export type Flag =
  | { is: 'quick'; pulls: readonly number[]; minutes: number }
  | { is: 'no-challenge'; pulls: readonly number[] }
  | { is: 'same-challenge'; pulls: readonly number[] }
  | { is: 'never-lower'; reviews: number }
  | { is: 'same-author' | 'same-reviewer'; who: string; times: number; of: number };

type Records = Pick<Main, 'records' | 'published'>;
type Given = { record: ReviewRecord; review: ReviewRecord['reviews'][number]; authors: readonly string[] };

/** The reviews somebody gave that count, one a pull request, the oldest first. */
function givenBy(handle: string, { records, published }: Records): Given[] {
  const given = new Map<number, Given>();
  for (const { record } of records) {
    const review = record.reviews.find(({ by, independence }) => by.handle === handle && independence.counts);
    const authors = record.files.flatMap(({ path }) => published.get(path)?.authors ?? []);
    const before = given.get(record.pull)?.authors ?? [];
    if (review)
      given.set(record.pull, { record, review, authors: [...new Set([...before, ...authors])].sort() });
  }
  return [...given.values()].sort(
    (a, b) => Date.parse(a.review.at) - Date.parse(b.review.at) || a.record.pull - b.record.pull,
  );
}

const pullsOf = (given: readonly Given[]): number[] => given.map(({ record }) => record.pull);

/** Minutes a review can have taken at most: since the pull request was opened, or by the reviewer's own count. */
function minutes({ record: { openedAt }, review: { at, hours } }: Given): number {
  const since = openedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(at) - Date.parse(openedAt);
  return Math.min(since / 60_000, (hours ?? Number.POSITIVE_INFINITY) * 60);
}

function repeated(given: readonly Given[]): Given[] {
  const plain = ({ review }: Given) => plainText(review.challenge.text).toLowerCase();
  const counts = Map.groupBy(given, plain);
  return given.filter((each) => (counts.get(plain(each))?.length ?? 0) > 1);
}

const neverLower = (given: readonly Given[]): number => {
  const claims = given.flatMap(({ record: { outcome }, review }) =>
    outcome.claimed === undefined ? [] : [review.level - outcome.claimed],
  );
  return claims.every((above) => above >= 0) ? claims.length : 0;
};

/** The people met most often, where that is often enough and a large enough share. */
function always(
  is: 'same-author' | 'same-reviewer',
  met: readonly (readonly string[])[],
  { pairMin, pairShare }: Policy['review']['flags'],
): Flag[] {
  const times = Map.groupBy(met.flat(), (who) => who);
  return [...times]
    .map(([who, list]) => ({ is, who, times: list.length, of: met.length }))
    .filter((pair) => pair.times >= pairMin && pair.times >= pairShare * pair.of)
    .sort((a, b) => (a.who < b.who ? -1 : 1));
}

/**
 * What a reviewer is told, before and instead of anybody else: reviews given within minutes, challenges that ask nothing or
 * are the same each time, never a level below the claim, always the same author or fellow reviewer. Thresholds: policy.yaml.
 */
export function flagsOf(handle: string, main: Records, { review: { flags } }: Policy): Flag[] {
  const given = givenBy(handle, main);
  const quick = given.filter((each) => minutes(each) <= flags.approvedWithinMinutes);
  const empty = given.filter(({ review }) => !posesChallenge(review.challenge.text));
  const same = repeated(given.filter((each) => !empty.includes(each)));
  const high = neverLower(given);
  const fellows = given.map(({ record }) => [
    ...new Set(record.reviews.map(({ by }) => by.handle).filter((other) => other !== handle)),
  ]);
  const some = (list: readonly Given[], flag: Flag) => (list.length > 0 ? [flag] : []);
  return [
    ...some(quick, { is: 'quick', pulls: pullsOf(quick), minutes: flags.approvedWithinMinutes }),
    ...some(empty, { is: 'no-challenge', pulls: pullsOf(empty) }),
    ...some(same, { is: 'same-challenge', pulls: pullsOf(same) }),
    ...(high >= flags.neverLowerMin ? [{ is: 'never-lower' as const, reviews: high }] : []),
    ...always(
      'same-author',
      given.map(({ authors }) => authors),
      flags,
    ),
    ...always('same-reviewer', fellows, flags),
  ];
}
