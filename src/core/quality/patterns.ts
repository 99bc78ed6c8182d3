import type { Policy } from '#core/model/policy.ts';
import { daysAfter, isAfter, monthsBefore } from '#core/review/months.ts';
import { approvalsIn } from './approvals.ts';
import type { Decided } from './decided.ts';
import { type CosyPair, cosyPairsIn } from './pairs.ts';
import { type RaterPattern, ratersApart } from './raters.ts';
import { type Ring, ringsIn } from './rings.ts';
import { type Swap, swapsIn } from './swaps.ts';

/** Something about who reviewed whom, and how, that a reader should know. None of it proves anything. */
export type Pattern = Swap | Ring | CosyPair | RaterPattern;

/** The kinds, in the order in which they are told. */
export const patternKinds = [
  ...['ring', 'swap', 'same-author', 'same-reviewer'],
  ...['rates-lower', 'rates-higher', 'drifts'],
] as const satisfies Pattern['is'][];

/** Patterns that the register names, and how many it does not name yet because those concerned are told first. */
export type Patterns = { named: readonly Pattern[]; toldFirst: number };

/** What stood on record at an instant, of the months that are watched. */
function watched(decided: readonly Decided[], now: string, { register }: Policy): Decided[] {
  const since = monthsBefore(now, register.watchMonths);
  return decided.filter(({ record: { mergedAt } }) => isAfter(mergedAt, since) && !isAfter(mergedAt, now));
}

/** Every pattern as of an instant, whoever may know of it yet. */
export function allPatterns(decided: readonly Decided[], now: string, policy: Policy): Pattern[] {
  const those = watched(decided, now, policy);
  const approvals = approvalsIn(those);
  const found: Pattern[] = [
    ...ringsIn(approvals, policy.register),
    ...swapsIn(approvals, policy.review.swapMonths),
    ...cosyPairsIn(those, policy),
    ...ratersApart(those, policy),
  ];
  return found.sort((a, b) => patternKinds.indexOf(a.is) - patternKinds.indexOf(b.is));
}

/** The same pattern of the same people, whatever its figures are by now. */
const keyOf = ({ is, who }: Pattern): string => `${is} ${who.join(' ')}`;

/**
 * What may be told to everybody. Swaps and rings at once: who stood behind whose page is public in each record, and the page
 * rests on it. Pairs that always meet and reviewers who rate apart are about a person's manner: that person can see them first
 * (`npm run -s quality -- --for <handle>`), and the register names them once they have stood for the days of the policy.
 * Until then they are counted, so that nothing is hidden. Whoever stopped in that time is not named.
 */
export function patternsOf(decided: readonly Decided[], now: string, policy: Policy): Patterns {
  const all = allPatterns(decided, now, policy);
  const before = daysAfter(now, -policy.register.toldFirstDays);
  const stood = new Set(allPatterns(decided, before, policy).map(keyOf));
  const named = all.filter((one) => one.is === 'swap' || one.is === 'ring' || stood.has(keyOf(one)));
  return { named, toldFirst: all.length - named.length };
}
