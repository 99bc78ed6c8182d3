import type { Policy } from '#core/model/policy.ts';
import { onePerPull } from '#core/review/audit/agreement.ts';
import { holm } from '#core/statistics/holm.ts';
import { mannKendall } from '#core/statistics/mann-kendall.ts';
import { signFlipP } from '#core/statistics/sign-flip.ts';
import type { Decided } from './decided.ts';

/** A reviewer whose levels lie apart from those of others on the same pages, or move away from them. Neither is a fault. */
export type RaterPattern =
  /** `by`: mean of own less others' level. `reviews`: pages rated together with others. `p`: corrected (Holm). */
  | { is: 'rates-lower' | 'rates-higher'; who: readonly [string]; by: number; reviews: number; p: number }
  /** `from`, `to`: that mean in the earlier and the later half. */
  | { is: 'drifts'; who: readonly [string]; from: number; to: number; reviews: number; p: number };

/** One's own level less the mean of the others', page by page, in the order in which one rated. */
export type Differences = { handle: string; apart: readonly number[] };

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Each reviewer's differences from the others on the same pull requests; reviews that do not count are left out. */
export function differencesIn(decided: readonly Decided[]): Differences[] {
  const rated = onePerPull(decided.map(({ record }) => record)).flatMap(({ reviews }) => {
    const counted = reviews.filter(({ independence }) => independence.counts);
    return counted.flatMap((own) => {
      const others = counted.filter((other) => other !== own).map(({ level }) => level);
      const apart = { handle: own.by.handle, at: Date.parse(own.at), apart: own.level - mean(others) };
      return others.length > 0 ? [apart] : [];
    });
  });
  return [...Map.groupBy(rated, ({ handle }) => handle)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([handle, list]) => ({
      handle,
      apart: list.sort((a, b) => a.at - b.at).map(({ apart }) => apart),
    }));
}

type Tested = { p: number; pattern: (p: number) => RaterPattern; isLarge: boolean };

function levelTest({ handle, apart }: Differences, { raterMin, raterApart }: Policy['register']): Tested[] {
  const by = mean(apart);
  const is = by < 0 ? 'rates-lower' : 'rates-higher';
  const pattern = (p: number): RaterPattern => ({ is, who: [handle], by, reviews: apart.length, p });
  const tested = { p: signFlipP(apart), pattern, isLarge: Math.abs(by) >= raterApart };
  return apart.length >= raterMin ? [tested] : [];
}

function driftTest({ handle, apart }: Differences, { driftMin, driftApart }: Policy['register']): Tested[] {
  const half = Math.floor(apart.length / 2);
  const [from, to] = [mean(apart.slice(0, half)), mean(apart.slice(-half))];
  const pattern = (p: number): RaterPattern => ({
    ...{ is: 'drifts', who: [handle], from, to, reviews: apart.length, p },
  });
  const tested = { p: mannKendall(apart).p, pattern, isLarge: Math.abs(to - from) >= driftApart };
  return apart.length >= driftMin ? [tested] : [];
}

/**
 * Reviewers who rate higher or lower than others on the same pages (a test of flipped signs), or whose distance from others
 * changes over time (Mann–Kendall). Everybody with enough pages is tested for both, and Holm's correction over all these
 * tests keeps the chance of naming anybody by accident at the share of the policy. Small distances are never told.
 */
export function ratersApart(decided: readonly Decided[], { register }: Policy): RaterPattern[] {
  const tests = differencesIn(decided).flatMap((one) => [
    ...levelTest(one, register),
    ...driftTest(one, register),
  ]);
  const corrected = holm(tests.map(({ p }) => p));
  return tests.flatMap(({ pattern, isLarge }, place) => {
    const p = corrected[place] ?? 1;
    return isLarge && p <= register.errorShare ? [pattern(p)] : [];
  });
}
