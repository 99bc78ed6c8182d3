import type { DatedTry } from './declared.ts';
import type { Tries } from './input.ts';

/**
 * How many tries are due, and how many of those have reported.
 *
 * A try is due when `graceDays` have passed since the end of its month `due`; `today` is a day, `2026-11-22`. One
 * withdrawn by the end of the month it starts is not counted; one withdrawn later is, and has not reported: else
 * disappointing tries could be made to vanish.
 */
export function triesDue(
  tries: readonly DatedTry[],
  reported: ReadonlySet<string>,
  { today, graceDays }: { today: string; graceDays: number },
): Tries {
  const due = tries.filter(({ data: { due: month, starts, withdrawn } }) => {
    const early = withdrawn !== undefined && withdrawn.on.slice(0, 7) <= starts;
    return !early && lastDay(month, graceDays) < today.slice(0, 10);
  });
  return { due: due.length, reported: due.filter(({ id }) => reported.has(id)).length };
}

/** The last day of a month, and so many days later, as `2026-11-22`. */
function lastDay(month: string, graceDays: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, graceDays)).toISOString().slice(0, 10);
}
