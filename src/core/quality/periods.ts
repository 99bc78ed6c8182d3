import type { Policy } from '#core/model/policy.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { type Decisions, decisionsOf } from '#core/review/audit/decisions.ts';
import { type Agreement, agreementIn } from './agreement.ts';

/** How finely time is cut. */
export type Grain = 'year' | 'quarter';

/** The figures of one year (`2026`) or quarter (`2026-Q3`), by the day of merging in UTC. */
export type Period = {
  period: string;
  decisions: number;
  reviews: number;
  days: Decisions['days'];
  lowered: Decisions['lowered'];
  /** Agreement on the level. */
  level: Agreement;
};

/** The year or quarter in which an instant lies. */
export function periodOf(at: string, grain: Grain): string {
  const iso = new Date(at).toISOString();
  const quarter = Math.ceil(Number(iso.slice(5, 7)) / 3);
  return grain === 'year' ? iso.slice(0, 4) : `${iso.slice(0, 4)}-Q${quarter}`;
}

/** Decisions and agreement period by period, the oldest first; periods without a decision are left out. */
export function byPeriod(records: readonly ReviewRecord[], grain: Grain, policy: Policy): Period[] {
  return [...Map.groupBy(records, ({ mergedAt }) => periodOf(mergedAt, grain))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, those]) => {
      const { n, days, lowered } = decisionsOf(those);
      return {
        ...{ period, decisions: n, days, lowered, level: agreementIn('level', those, policy) },
        reviews: those.reduce((sum, { reviews }) => sum + reviews.length, 0),
      };
    });
}
