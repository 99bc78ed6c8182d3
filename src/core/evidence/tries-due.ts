import type { DatedTry } from './declared.ts';
import type { Tries } from './input.ts';

/** `today` is a day, `2026-11-22`; `graceDays` count from the end of the month in which a try is due. */
type When = { today: string; graceDays: number };

/**
 * The tries that are due: `graceDays` have passed since the end of their month `due`. One withdrawn by the end of the month
 * it starts is left out; one withdrawn later is not: else disappointing tries could be made to vanish.
 */
export const dueOf = <T extends DatedTry>(tries: readonly T[], { today, graceDays }: When): T[] =>
  tries.filter(({ data: { due: month, starts, withdrawn } }) => {
    const early = withdrawn !== undefined && withdrawn.on.slice(0, 7) <= starts;
    return !early && lastDay(month, graceDays) < today.slice(0, 10);
  });

/** How many tries are due, and how many of those have reported. */
export function triesDue(tries: readonly DatedTry[], reported: ReadonlySet<string>, when: When): Tries {
  const due = dueOf(tries, when);
  return { due: due.length, reported: due.filter(({ id }) => reported.has(id)).length };
}

/** The last day of a month, and so many days later, as `2026-11-22`. */
export function lastDay(month: string, graceDays: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, graceDays)).toISOString().slice(0, 10);
}
