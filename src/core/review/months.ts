import type { Instant } from './snapshot.ts';

const day = 86_400_000;

/** The same day and hour a number of calendar months earlier; the last of the month where that month is shorter. */
export function monthsBefore(now: Instant, months: number): Instant {
  const then = new Date(now);
  const date = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(date, last));
  return then.toISOString();
}

/** So many days later. */
export const daysAfter = (from: Instant, days: number): Instant =>
  new Date(Date.parse(from) + days * day).toISOString();

/** The later of some instants; they may be written with or without fractions of a second. */
export const latest = (instants: readonly Instant[]): Instant | undefined =>
  instants.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);

/** The earlier of some instants. */
export const earliest = (instants: readonly Instant[]): Instant | undefined =>
  instants.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];

/** Whether the first is after the second. */
export const isAfter = (one: Instant, other: Instant): boolean => Date.parse(one) > Date.parse(other);
