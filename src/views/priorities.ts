import type { Priority } from '#core/model/community.ts';
import { longDate } from './dates.ts';
import { type Entry, entryOf } from './entry.ts';
import { many } from './numbers.ts';
import type { Filed, Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { countsText, triedIn } from './tried.ts';
import { label, listed } from './words.ts';

/** A priority in a list: its rank, what it is about, and how much there is. */
export type PriorityItem = {
  id: string;
  rank: number;
  title: string;
  post: string;
  href: string;
  practices: number;
  /** "7 practices, tried in 31 studies". */
  counts: string;
};

/** A priority's own page. */
export type PriorityPage = PriorityItem & {
  html: string;
  outcomes: string;
  steward: string;
  reviewBy: string | null;
  entries: Entry[];
  searchHref: string;
};

/** The write-ups that name a priority, by title. */
function under(id: string, practices: readonly Practice[]): Practice[] {
  return practices
    .filter(({ data }) => data.priorities?.includes(id))
    .sort((a, b) => a.data.title.localeCompare(b.data.title, 'en-GB'));
}

/** All priorities, first rank first. */
export function priorityItems(view: SiteView): PriorityItem[] {
  return [...view.site.priorities]
    .sort((a, b) => a.data.rank - b.data.rank)
    .map((priority) => item(priority, view));
}

function item({ id, data }: Filed<Priority>, { site, href }: SiteView): PriorityItem {
  const practices = under(id, site.practices);
  const tried = practices.map((practice) => triedIn(practice));
  const sum = (of: 'studies' | 'schools') => tried.reduce((so, counts) => so + counts[of], 0);
  return {
    id,
    rank: data.rank,
    title: data.title,
    post: data.post,
    href: href(`/priorities/${id}/`),
    practices: practices.length,
    counts: practices.length
      ? `${many(practices.length, 'practice')}, tried in ${countsText(sum('studies'), sum('schools'))}`
      : 'Nothing yet: a gap waiting for somebody',
  };
}

/** The page of one priority, its write-ups by title. */
export function priorityPage(priority: Filed<Priority>, view: SiteView): PriorityPage {
  const { data, html, id } = priority;
  return {
    ...item(priority, view),
    html,
    outcomes: listed(data.outcomes.map((outcome) => label(outcome))),
    steward: view.person(data.steward),
    reviewBy: data.reviewBy ? longDate(data.reviewBy) : null,
    entries: under(id, view.site.practices).map((practice) => entryOf(practice, view)),
    searchHref: view.href(`/search/?priority=${id}`),
  };
}

/** Titles under each priority, for those who read without scripts; write-ups without one come last. */
export function plainList(view: SiteView): { title: string; practices: { title: string; href: string }[] }[] {
  const link = ({ id, data }: Practice) => ({ title: data.title, href: view.href(`/practices/${id}/`) });
  const groups = priorityItems(view).map(({ id, title }) => ({
    title,
    practices: under(id, view.site.practices).map(link),
  }));
  const rest = view.site.practices
    .filter(({ data }) => !data.priorities?.some((id) => view.priority(id)))
    .map(link);
  return [...groups, { title: 'Everything else', practices: rest }].filter(
    ({ practices }) => practices.length > 0,
  );
}
