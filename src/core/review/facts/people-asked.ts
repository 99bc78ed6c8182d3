import type { Policy } from '#core/model/policy.ts';
import type { Candidate } from '../assign/candidates.ts';
import type { AskedChange } from '../changes.ts';
import type { Due } from '../judgement.ts';
import { daysAfter, isAfter } from '../months.ts';
import { askedIn } from '../noted.ts';
import type { Said } from '../said.ts';
import type { Account, Instant, Snapshot } from '../snapshot.ts';

/** Somebody who is waited for. */
export type Outstanding = Due & {
  candidate: Candidate;
  /** So long overdue that somebody else is asked beside them. */
  late: boolean;
};

/** Those who are asked, who could give a review that counts and have not; `could` leaves out who declined. Oldest first. */
export function outstandingOf(
  snapshot: Snapshot,
  { could, given }: { could: readonly Candidate[]; given: ReadonlySet<number> },
  { now, policy }: { now: Instant; policy: Policy },
): Outstanding[] {
  const { daysToReview, daysToEscalate } = policy.review;
  return askedIn(snapshot)
    .filter(({ id }) => !given.has(id))
    .flatMap(({ id, at }) => {
      const candidate = could.find(({ account }) => account.id === id);
      if (!candidate) return [];
      const due = { account: candidate.account, askedAt: at, by: daysAfter(at, daysToReview) };
      return { ...due, candidate, late: isAfter(now, daysAfter(at, daysToEscalate)) };
    });
}

/** Those whom somebody named, who volunteered or who are asked on GitHub, and whose review could not count. */
export function barredOf(snapshot: Snapshot, candidates: readonly Candidate[], said: Said): Candidate[] {
  const named = new Set([...askedIn(snapshot), ...said.assigned, ...said.volunteers].map(({ id }) => id));
  return candidates
    .filter(({ account, barred }) => barred && named.has(account.id))
    .toSorted((a, b) => a.account.id - b.account.id);
}

/** Reviewers whose wish for changes the author answered: waited for as from the day they were asked to look again. */
export function toLookAgain(
  changes: readonly AskedChange[],
  snapshot: Snapshot,
  { now, policy }: { now: Instant; policy: Policy },
): { due: Due[]; ask: Account[] } {
  const asked = new Map(askedIn(snapshot).map(({ id, at }) => [id, at]));
  const answered = changes.filter(({ answeredAt }) => answeredAt !== undefined);
  return {
    due: answered.map(({ by, answeredAt = now }) => {
      const askedAt = asked.get(by.id) ?? answeredAt;
      return { account: by, askedAt, by: daysAfter(askedAt, policy.review.daysToReview) };
    }),
    ask: answered.map(({ by }) => by).filter(({ id }) => !asked.has(id)),
  };
}
