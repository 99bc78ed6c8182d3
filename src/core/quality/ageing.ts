import { lookAgainOn } from '#core/review/health/ageing.ts';
import type { RegisterInput } from './input.ts';
import { recordedDays } from './recorded.ts';

/** A write-up whose day to be looked at again has passed. */
export type Aged = { practice: string; on: string };

/** Write-ups that are overdue to be looked at again, the longest overdue first. */
export const agedIn = ({ practices, now, policy }: RegisterInput): Aged[] =>
  practices
    .flatMap((one) => {
      const on = lookAgainOn(one.data.reviewBy, recordedDays(one).at(-1), policy);
      return on !== undefined && on <= now.slice(0, 10) ? [{ practice: one.id, on }] : [];
    })
    .sort((a, b) => (a.on === b.on ? (a.practice < b.practice ? -1 : 1) : a.on < b.on ? -1 : 1));
