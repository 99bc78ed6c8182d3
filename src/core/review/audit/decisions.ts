import type { ReviewRecord } from '#core/model/review-record.ts';
import { quantile } from '#core/statistics/bootstrap.ts';

/** Whole days and parts of them, from opening a pull request to merging it; null where no record says when it was opened. */
export type Waiting = { n: number; median: number | null; quartiles: [number, number] | null };

export type Decisions = {
  /** Decisions on record, and by whom. */
  n: number;
  by: Readonly<Record<ReviewRecord['outcome']['by'], number>>;
  /** Of the decisions with a claimed and an agreed level, those agreed below the claim. */
  lowered: { n: number; of: number; share: number | null };
  days: Waiting;
};

const dayLong = 86_400_000;

/** Median and quartiles of some waits in days; nulls for none. */
export function waitingOf(waits: readonly number[]): Waiting {
  const days = waits.toSorted((a, b) => a - b);
  if (days.length === 0) return { n: 0, median: null, quartiles: null };
  return {
    ...{ n: days.length, median: quantile(days, 0.5) },
    quartiles: [quantile(days, 0.25), quantile(days, 0.75)],
  };
}

/** Days, and parts of them, between two instants. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / dayLong;

const waiting = (records: readonly ReviewRecord[]): Waiting =>
  waitingOf(
    records.flatMap(({ openedAt, mergedAt }) =>
      openedAt === undefined ? [] : [daysBetween(openedAt, mergedAt)],
    ),
  );

/** What was decided: by whom, how often the level came out below the claim, and how long it took where people decided. */
export function decisionsOf(records: readonly ReviewRecord[]): Decisions {
  const count = (by: ReviewRecord['outcome']['by']) =>
    records.filter(({ outcome }) => outcome.by === by).length;
  const levelled = records.flatMap(({ outcome: { level, claimed } }) =>
    level === undefined || claimed === undefined ? [] : [{ level, claimed }],
  );
  const lowered = levelled.filter(({ level, claimed }) => level < claimed).length;
  return {
    n: records.length,
    by: {
      ...{ quorum: count('quorum'), machine: count('machine') },
      ...{ screened: count('screened'), editor: count('editor') },
    },
    lowered: {
      ...{ n: lowered, of: levelled.length },
      share: levelled.length === 0 ? null : lowered / levelled.length,
    },
    days: waiting(records.filter(({ outcome }) => outcome.by !== 'machine')),
  };
}
