import { monthOf } from './dates.ts';
import { type Entry, entryOf } from './entry.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';

/** How many entries stand on one page of the timeline. */
export const entriesPerPage = 20;

/** The entries of one month, under its name. */
export type Month = { name: string; entries: Entry[] };

/** One page of the timeline. */
export type TimelinePage = {
  number: number;
  of: number;
  title: string;
  months: Month[];
  newer: string | null;
  older: string | null;
};

/** Newest first; within a day by title. An entry that no record dates comes last. */
export function newestFirst(practices: readonly Practice[]): Practice[] {
  return [...practices].sort(
    (a, b) =>
      (b.added ?? '').localeCompare(a.added ?? '') || a.data.title.localeCompare(b.data.title, 'en-GB'),
  );
}

/** All pages of the timeline, at least one. */
export function timelinePages(view: SiteView): TimelinePage[] {
  const sorted = newestFirst(view.site.practices);
  const of = Math.max(1, Math.ceil(sorted.length / entriesPerPage));
  return Array.from({ length: of }, (_, index) => {
    const number = index + 1;
    const shown = sorted.slice(index * entriesPerPage, number * entriesPerPage);
    return {
      number,
      of,
      title: number === 1 ? 'Timeline' : `Timeline, page ${number}`,
      months: byMonth(shown, view),
      newer: number > 1 ? pagePath(number - 1, view) : null,
      older: number < of ? pagePath(number + 1, view) : null,
    };
  });
}

const pagePath = (number: number, { href }: SiteView): string =>
  href(number === 1 ? '/' : `/page/${number}/`);

function byMonth(practices: readonly Practice[], view: SiteView): Month[] {
  const months = Map.groupBy(practices, ({ added }) => (added ? monthOf(added) : 'Not dated'));
  return [...months].map(([name, of]) => ({ name, entries: of.map((practice) => entryOf(practice, view)) }));
}
