import type { Policy } from '#core/model/policy.ts';
import { type Flag, flagsOf } from '#core/review/audit/flags.ts';
import type { Main } from '#core/review/snapshot.ts';
import type { Decided } from './decided.ts';

/** A reviewer who mostly reviews one author's work, or always beside the same reviewer. */
export type CosyPair = {
  is: 'same-author' | 'same-reviewer';
  who: readonly [string, string];
  times: number;
  of: number;
};

/** Who stands behind each file: the authors of the first decision on it. */
function publishedIn(decided: readonly Decided[]): Main['published'] {
  const published = new Map<string, { authors: readonly string[] }>();
  for (const { record, authors } of decided)
    for (const { path } of record.files) if (!published.has(path)) published.set(path, { authors });
  return published;
}

/** The flags of everybody with a review on record, in the order of their handles: each is told theirs alone. */
export function flagsOfAll(decided: readonly Decided[], policy: Policy): Map<string, Flag[]> {
  const published = publishedIn(decided);
  const own = new Map<string, Decided[]>();
  for (const one of decided)
    for (const handle of new Set(one.record.reviews.map(({ by }) => by.handle)))
      own.set(handle, [...(own.get(handle) ?? []), one]);
  return new Map(
    [...own]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([handle, records]) => [handle, flagsOf(handle, { records, published }, policy)]),
  );
}

/** The pairs that are always met, by the thresholds of the reviewers' own flags. Two who always meet are told once. */
export function cosyPairsIn(decided: readonly Decided[], policy: Policy): CosyPair[] {
  const pairs = [...flagsOfAll(decided, policy)].flatMap(([handle, flags]) =>
    flags.flatMap((flag): CosyPair[] =>
      flag.is === 'same-author' || flag.is === 'same-reviewer'
        ? [{ is: flag.is, who: [handle, flag.who], times: flag.times, of: flag.of }]
        : [],
    ),
  );
  return pairs.filter(
    ({ is, who: [a, b] }) =>
      is === 'same-author' ||
      a < b ||
      !pairs.some((other) => other.is === is && other.who[0] === b && other.who[1] === a),
  );
}
