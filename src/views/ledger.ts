import { type Entry, entryOf } from './entry.ts';
import { plain } from './numbers.ts';
import type { Rated } from './rated.ts';
import type { SiteView } from './site-view.ts';

/** A write-up as one line of a list by evidence. */
export type LedgerLine = Pick<
  Entry,
  'id' | 'href' | 'title' | 'meta' | 'hallmark' | 'estimate' | 'tried' | 'demo'
>;

/** A list by evidence: its lines, and where the rest is when it is too long for a page. */
export type Ledger = { lines: LedgerLine[]; more: { text: string; href: string } | null };

/** How many lines a list has at most, so that a page stays quick to load. */
export const ledgerLength = 40;

/** A list in the order given; `search` is the path of the search that has all of it. */
export function ledgerOf(rated: readonly Rated[], search: string, view: SiteView): Ledger {
  const rest = rated.length - ledgerLength;
  return {
    lines: rated.slice(0, ledgerLength).map(({ practice }) => entryOf(practice, view)),
    more: rest > 0 ? { text: `${plain(rest)} more, in the search`, href: view.href(search) } : null,
  };
}
