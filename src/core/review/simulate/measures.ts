import { gini } from '#core/statistics/gini.ts';
import type { Term } from './run.ts';

/** What a term came to. Shares are from 0 to 1, times in days. */
export type Measures = {
  asked: number;
  /** Pull requests for which fewer were asked than the quorum needs. */
  short: number;
  /** Pairs in which reviewer and author are the same, or at the same school. */
  conflicted: number;
  /** How unevenly reviews fell on reviewers: Gini coefficient of reviews asked of each. */
  gini: number;
  /** Share of pull requests with at least one reviewer who knows the subject or outcome, and of all who were asked. */
  matchedPulls: number;
  matchedReviews: number;
  /** Share of pull requests with at least one external reviewer. */
  external: number;
  /** Days to the first review: mean, median, and what nine in ten stay below. */
  first: { mean: number; median: number; nineInTen: number };
};

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;

/** Measures a term from the outside: who was asked for what, whatever the rules thought of it. */
export function measured({ instance, snapshots, assignments }: Term, need: number): Measures {
  const school = new Map(
    instance.authors.map(({ handle, versions }) => [handle, versions[0]?.data.school] as const),
  );
  const byPull = Map.groupBy(assignments, ({ pull }) => pull);
  const pulls = snapshots.map(({ pull }) => byPull.get(pull.number) ?? []);
  const times = pulls
    .filter((asked) => asked.length > 0)
    .map((asked) => Math.min(...asked.map(({ days }) => days)))
    .toSorted((a, b) => a - b);
  const loads = new Map(instance.reviewers.map(({ handle }) => [handle, 0]));
  for (const { reviewer } of assignments) loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1);
  return {
    asked: assignments.length,
    short: pulls.filter((asked) => asked.length < need).length,
    conflicted: assignments.filter(
      ({ author, reviewer }) => author === reviewer || school.get(author) === school.get(reviewer),
    ).length,
    gini: gini([...loads.values()]),
    matchedPulls: share(pulls.filter((asked) => asked.some(({ expert }) => expert)).length, pulls.length),
    matchedReviews: share(assignments.filter(({ expert }) => expert).length, assignments.length),
    external: share(pulls.filter((asked) => asked.some((one) => one.external)).length, pulls.length),
    first: {
      mean: share(
        times.reduce((sum, days) => sum + days, 0),
        times.length,
      ),
      ...{ median: at(times, 0.5), nineInTen: at(times, 0.9) },
    },
  };
}
