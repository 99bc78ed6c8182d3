import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';
import type { Policy } from '#core/model/policy.ts';
import { type Folder, recordedDays } from '../folders.ts';
import { day } from '../messages/dates.ts';
import { monthsBefore } from '../months.ts';
import type { Concern, Looked } from './concern.ts';
import { stewardOf } from './stewards.ts';

const monthsAfter = (iso: string, months: number): string => monthsBefore(iso, -months).slice(0, 10);

/** The day a write-up is looked at again, ISO: the one it names, else so many months after its last record. */
export const lookAgainOn = (
  reviewBy: string | undefined,
  lastRecord: string | undefined,
  { ageing }: Pick<Policy, 'ageing'>,
): string | undefined => reviewBy ?? (lastRecord && monthsAfter(lastRecord, ageing.writeUpMonths));

type Aged = { path: string; steward: string | undefined; on: string | undefined };

/** Write-ups and priorities with the day on which each is looked at again; undefined where nothing tells. */
function aged(folders: readonly Folder[], entries: readonly AnyEntry[], policy: Policy): Aged[] {
  return [
    ...folders.map((folder) => {
      const { path, data } = folder.practice;
      const last = recordedDays(folder, path).at(-1);
      const on = lookAgainOn(data.reviewBy, last, policy);
      return { path, steward: stewardOf(data), on };
    }),
    ...entriesOf(entries, 'priority').map(({ path, data: { steward, reviewBy } }) => ({
      ...{ path, steward, on: reviewBy },
    })),
  ];
}

/**
 * Write-ups and priorities that are due to be looked at again, or will be within the months of the policy. A write-up that
 * names no day is due so many months after its last record.
 */
export function dueToLookAgain({ folders, entries, today, policy }: Looked): Concern[] {
  const soon = monthsAfter(today, policy.ageing.warnMonthsBefore);
  return aged(folders, entries, policy).flatMap(({ path, steward, on }): Concern[] => {
    if (on === undefined || on > soon) return [];
    const due = on <= today;
    return [
      {
        is: due ? 'look-again' : 'look-again-soon',
        ...{ mover: 'steward', names: steward === undefined ? [] : [steward], since: on },
        about: `content/${path}`,
        says: `${due ? 'Was to be looked at again on' : 'Is to be looked at again by'} ${day(on)}. Does it still hold, and is it still done? Change what no longer does, and set a new reviewBy.`,
      },
    ];
  });
}
