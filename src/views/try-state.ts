import { triesTold } from '#core/evidence/to-rate-input.ts';
import { dueOf } from '#core/evidence/tries-due.ts';
import type { Practice, SiteData } from './site-data.ts';

/** Where a try stands: going on, due and not told yet, silent past the days of grace, told, or taken back. */
export const tryStates = ['going', 'due', 'silent', 'told', 'withdrawn'] as const;
export type TryState = (typeof tryStates)[number];

/** The state of each try of a write-up, by its id. One that was taken back after it began and never told stays silent once it is due. */
export function tryStatesOf(
  { data, reports, tries }: Practice,
  { now, policy }: Pick<SiteData, 'now' | 'policy'>,
): Map<string, TryState> {
  const today = now.slice(0, 10);
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const told = triesTold({ writeup: data, reports, tries });
  const silent = ids(dueOf(tries, { today, graceDays: policy.tries.graceDays }));
  const due = ids(dueOf(tries, { today, graceDays: 0 }));
  return new Map(
    tries.map(({ id, data: { withdrawn } }) => {
      if (told.has(id)) return [id, 'told'];
      if (silent.has(id)) return [id, 'silent'];
      if (withdrawn) return [id, 'withdrawn'];
      return [id, due.has(id) ? 'due' : 'going'];
    }),
  );
}
