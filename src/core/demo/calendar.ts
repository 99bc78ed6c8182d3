import { daysAfter } from '#core/review/months.ts';

/** The three years that a demo network has been going, and the day it is looked at. */
export const begins = '2023-09-11T09:00:00Z';
export const ends = '2026-11-13T17:00:00Z';
export const demoNow = '2026-11-22T09:00:00Z';

const days = (Date.parse(ends) - Date.parse(begins)) / 86_400_000;

/** The instant after a share of the time, 0 to 1; seconds are cut off. */
export const instantAt = (share: number): string => plainInstant(daysAfter(begins, share * days));

/** How far an instant lies into the time, 0 to 1. */
export const shareOf = (at: string): number => (Date.parse(at) - Date.parse(begins)) / (days * 86_400_000);

/** An instant some days later; never later than the end. */
export const later = (at: string, by: number): string => {
  const then = plainInstant(daysAfter(at, by));
  return then < ends ? then : ends;
};

const plainInstant = (at: string): string => `${at.slice(0, 19)}Z`;

/** The school year in which an instant lies, `2024-25`; it begins in September. */
export function schoolYear(at: string): string {
  const year = Number(at.slice(0, 4)) - (at.slice(5, 7) < '09' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
