import type { Facts } from '../facts.ts';
import type { Judgement, Verdict } from '../judgement.ts';
import { daysAfter, earliest, isAfter } from '../months.ts';
import type { Instant } from '../snapshot.ts';

const hour = 3_600_000;

/** Judgements that something elsewhere can end: a reviewer with time again, a setting, GitHub itself. */
function leansOnOthers(judgement: Judgement): boolean {
  if (judgement.is === 'waiting-on-editor') return judgement.why !== 'editors-decide';
  return ['awaiting-reviewers', 'overdue', 'agreed', 'merged-unrecorded'].includes(judgement.is);
}

/**
 * When a pull request has to be looked at again although nobody touched it: the next day that something falls due, and at the
 * latest when the date changes (months and absences end on dates), or within the hour where it waits for something elsewhere.
 */
export function lookAgainAt(facts: Facts, { judgement, by }: Verdict): Instant {
  const { options, policy, outstanding, challenges, changes, lookAgain, said, snapshot } = facts;
  const { now } = options;
  if (snapshot.pull.mergeable === undefined) return now;
  const { daysToReview, daysToAnswer, daysToEscalate } = policy.review;
  const starts = [
    ...[...outstanding, ...lookAgain.due].map(({ askedAt }) => askedAt),
    ...challenges.flatMap(({ shownAt, answer }) => [shownAt, answer?.at ?? shownAt]),
    ...changes.flatMap(({ since, answeredAt }) => [since, answeredAt ?? since]),
  ];
  const ends = starts.flatMap((start) =>
    [daysToReview, daysToAnswer, daysToEscalate].map((days) => daysAfter(start, days)),
  );
  const midnight = `${daysAfter(now, 1).slice(0, 10)}T00:00:00.000Z`;
  const soon = leansOnOthers(judgement) ? [new Date(Date.parse(now) + hour).toISOString()] : [];
  const all = [midnight, ...soon, ...ends, ...(by ? [by] : []), ...(said.remindAt ? [said.remindAt] : [])];
  return earliest(all.filter((at) => isAfter(at, now))) ?? midnight;
}
