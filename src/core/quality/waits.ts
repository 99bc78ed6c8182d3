import type { ReviewRecord } from '#core/model/review-record.ts';
import { daysBetween, type Waiting, waitingOf } from '#core/review/audit/decisions.ts';
import { isAfter, latest } from '#core/review/months.ts';

/** Where a contribution waits between opening and merging, in order: for whom it is the move. */
export const waitNames = ['first-review', 'further-reviews', 'answer', 'merge'] as const;
export type WaitName = (typeof waitNames)[number];

/** How long contributions waited there, in days, and the share (0 to 1) of all their waiting that was there. */
export type Wait = Waiting & { is: WaitName; share: number | null };

/**
 * The days one contribution waited for its first review, for the reviews after it, for the authors' last answer, and from
 * then to merging; together they are the days from opening to merging. A wait it did not have is left out: a single review
 * waits for no further one. Undefined where people did not review it, or its record does not say when it was opened.
 */
export function waitsOf({
  openedAt,
  mergedAt,
  reviews,
}: Pick<ReviewRecord, 'openedAt' | 'mergedAt' | 'reviews'>): Partial<Record<WaitName, number>> | undefined {
  const given = reviews.filter(({ independence }) => independence.counts);
  const times = given.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b));
  const answers = given.flatMap(({ challenge }) => challenge.answeredAt ?? []);
  if (openedAt === undefined || times[0] === undefined) return undefined;
  const until = (instants: readonly string[], from: string) => {
    const last = latest([from, ...instants]) ?? from;
    return isAfter(last, mergedAt) ? mergedAt : last;
  };
  const first = until(times.slice(0, 1), openedAt);
  const last = until(times, first);
  const answered = until(answers, last);
  return {
    'first-review': daysBetween(openedAt, first),
    ...(given.length > 1 && { 'further-reviews': daysBetween(first, last) }),
    ...(answers.length > 0 && { answer: daysBetween(last, answered) }),
    merge: daysBetween(answered, mergedAt),
  };
}

/** Where contributions wait, over many records. */
export function whereItWaits(records: readonly ReviewRecord[]): Wait[] {
  const all = records.flatMap((record) => waitsOf(record) ?? []);
  const daysAt = (is: WaitName) => all.flatMap((waits) => waits[is] ?? []);
  const total = (is: WaitName) => daysAt(is).reduce((sum, days) => sum + days, 0);
  const whole = waitNames.reduce((sum, is) => sum + total(is), 0);
  return waitNames.map((is) => ({
    ...{ is, ...waitingOf(daysAt(is)) },
    share: whole > 0 ? total(is) / whole : null,
  }));
}
