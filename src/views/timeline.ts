import { monthOf } from './dates.ts';
import { type Entry, entryOf } from './entry.ts';
import { mostImproved } from './improved.ts';
import { plain } from './numbers.ts';
import { type PriorityItem, priorityItems } from './priorities.ts';
import { needingReview, reviewNeeds } from './review-needs.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import type { StateName } from './states.ts';

/** How many entries stand on one page of the timeline. */
export const entriesPerPage = 20;

/** How many pages the other views have at most: nobody reads a list that is not by date to its end. */
export const pagesOfOthers = 10;

/** The ways to look at the timeline: where each begins, what it says of itself, and what when it is empty. */
export const timelineViews = {
  newest: {
    ...{ name: 'Newest', path: '/', title: 'Timeline', empty: 'nothing-shared' },
    intro:
      'What teachers did, how sure we can be, where it worked and where it did not. Each page says who has checked it.',
  },
  improved: {
    ...{ name: 'Most improved', path: '/improved/', title: 'Most improved', empty: 'nothing-improved' },
    intro:
      'Pages that are surer than when they began: a level more, a verdict that has settled, better tested. Which way the results point does not count.',
  },
  'needs-reviewers': {
    ...{
      name: 'Needs reviewers',
      path: '/needs-reviewers/',
      title: 'Needs reviewers',
      empty: 'nobody-waits',
    },
    intro:
      'Pages that wait for somebody to read them with care. Those on which most rests stand first. A review takes about half an hour.',
  },
} as const satisfies Record<
  string,
  { name: string; path: string; title: string; intro: string; empty: StateName }
>;
export type TimelineName = keyof typeof timelineViews;

/** Entries under one heading: a month, or what they wait for. */
export type Group = { name: string; entries: Entry[] };

/** One page of the timeline. */
export type TimelinePage = {
  view: TimelineName;
  path: string;
  number: number;
  of: number;
  title: string;
  /** On first pages alone. */
  intro: string | null;
  tabs: { text: string; href: string; here: boolean }[];
  groups: Group[];
  empty: StateName;
  /** How many more there are that no page of this view shows, in words; null for none. */
  rest: string | null;
  priorities: PriorityItem[];
  /** The page before and the page after. */
  newer: string | null;
  older: string | null;
};

/** A write-up in its place: the heading it stands under, and why it is there, in sentences. */
type Placed = { practice: Practice; under: string; because: string[] };

/** Newest first; within a day by title. An entry that no record dates comes last. */
export function newestFirst(practices: readonly Practice[]): Practice[] {
  return [...practices].sort(
    (a, b) =>
      (b.added ?? '').localeCompare(a.added ?? '') || a.data.title.localeCompare(b.data.title, 'en-GB'),
  );
}

const placed: Record<TimelineName, (view: SiteView) => Placed[]> = {
  newest: ({ site }) =>
    newestFirst(site.practices).map((practice) => ({
      ...{ practice, because: [] },
      under: practice.added ? monthOf(practice.added) : 'Not dated',
    })),
  improved: (view) =>
    mostImproved(view).map(({ practice, improvement: { levels, says } }) => ({
      ...{ practice, because: says },
      under: levels > 1 ? `${levels} levels gained` : levels === 1 ? 'A level gained' : 'Better supported',
    })),
  'needs-reviewers': (view) =>
    needingReview(view).map(({ practice, need, says }) => ({
      ...{ practice, under: reviewNeeds[need] },
      // What the heading says already is not said again.
      because: need === 'unreviewed' ? says.slice(1) : says,
    })),
};

/** All pages of one view of the timeline, at least one. */
export function timelinePages(site: SiteView, view: TimelineName = 'newest'): TimelinePage[] {
  const all = placed[view](site);
  const { title, intro, empty } = timelineViews[view];
  const most = view === 'newest' ? Number.POSITIVE_INFINITY : pagesOfOthers;
  const of = Math.min(most, Math.max(1, Math.ceil(all.length / entriesPerPage)));
  const more = all.length - of * entriesPerPage;
  const priorities = priorityItems(site);
  return Array.from({ length: of }, (_, index) => {
    const number = index + 1;
    return {
      ...{ view, number, of, empty, priorities },
      rest: number === of && more > 0 ? `${plain(more, 0)} more come after these.` : null,
      path: pathOf(view, number),
      title: number === 1 ? title : `${title}, page ${number}`,
      intro: number === 1 ? intro : null,
      tabs: tabsOf(view, site),
      groups: groupsOf(all.slice(index * entriesPerPage, number * entriesPerPage), site),
      newer: number > 1 ? site.href(pathOf(view, number - 1)) : null,
      older: number < of ? site.href(pathOf(view, number + 1)) : null,
    };
  });
}

const pathOf = (view: TimelineName, number: number): string =>
  `${timelineViews[view].path}${number === 1 ? '' : `page/${number}/`}`;

const tabsOf = (view: TimelineName, { href }: SiteView): TimelinePage['tabs'] =>
  (Object.keys(timelineViews) as TimelineName[]).map((name) => ({
    text: timelineViews[name].name,
    href: href(timelineViews[name].path),
    here: name === view,
  }));

function groupsOf(shown: readonly Placed[], view: SiteView): Group[] {
  return [...Map.groupBy(shown, ({ under }) => under)].map(([name, of]) => ({
    name,
    entries: of.map(({ practice, because }) => ({ ...entryOf(practice, view), because })),
  }));
}
