import { lastDay } from '../evidence/tries-due.ts';
import type { Report } from '../model/report.ts';
import type { Try } from '../model/try.ts';
import type { Writeup } from '../model/writeup.ts';

/** From a day to a day, both ISO, both in it. */
export type Period = { from: string; to: string };

/** A school year, `2025-26`: 1 September to 31 August. */
export const periodOfYear = (year: string): Period => ({
  from: `${year.slice(0, 4)}-09-01`,
  to: `${Number(year.slice(0, 4)) + 1}-08-31`,
});

/** The school year that a day lies in: `2025-26` from 1 September 2025 on. */
export function yearOfDay(day: string): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;

type Dated = Pick<Writeup | Report, 'when' | 'try' | 'school'>;

/** When something that is told was done: in the months of its try, else in the school year that it names; undefined where it tells neither. */
export function periodOf(
  { when, try: named, school }: Dated,
  tries: readonly { id: string; data: Try }[],
): Period | undefined {
  const here = tries.filter(({ data }) => school !== undefined && data.school === school);
  const own = tries.find(({ id }) => id === named) ?? (here.length === 1 ? here[0] : undefined);
  if (own) return { from: `${own.data.starts}-01`, to: lastDay(own.data.due, 0) };
  return when === undefined ? undefined : periodOfYear(when);
}
