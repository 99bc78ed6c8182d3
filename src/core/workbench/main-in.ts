import type { AnyEntry } from '#core/library/entry.ts';
import { asItStands, mainOf } from '#core/review/main-of.ts';
import type { Main } from '#core/review/snapshot.ts';

/** As much of a file on main as independence and expertise rest on: where it lies, and some of its fields. */
export type MainEntry = {
  kind: AnyEntry['kind'];
  id: string;
  owner?: string;
  path: string;
  data: unknown;
};

/**
 * What main holds, from what the site tells of it. People are known as they stand now: where they were before, and a change
 * that is newer than the site, is for the bot to look at.
 */
export function mainIn(told: readonly MainEntry[]): Main {
  const entries = told as readonly AnyEntry[];
  return mainOf(entries, asItStands(entries), '');
}
