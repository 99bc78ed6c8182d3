import type { Priority } from '#core/model/community.ts';
import { type Rated, surestFirst } from './rated.ts';
import type { Filed } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { verdictWords } from './state-of-evidence.ts';
import { tallyOf } from './tally.ts';

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
  /** "Two help, four may help and one is unclear."; empty where nothing is rated. */
  verdicts: string;
};

/** The write-ups that name a priority, surest first. */
export const under = (id: string, view: SiteView): Rated[] =>
  surestFirst(view, ({ data }) => data.priorities?.includes(id) ?? false);

const listed = new WeakMap<SiteView, PriorityItem[]>();

/** All priorities, first rank first; counted once for a site, since every page of the timeline has them. */
export function priorityItems(view: SiteView): PriorityItem[] {
  const items =
    listed.get(view) ??
    view.site.priorities
      .toSorted((a, b) => a.data.rank - b.data.rank)
      .map((priority) => priorityItem(priority, view));
  listed.set(view, items);
  return items;
}

/** One priority as a list shows it. */
export function priorityItem({ id, data }: Filed<Priority>, view: SiteView): PriorityItem {
  const rated = under(id, view);
  const { practices, text } = tallyOf(rated);
  return {
    id,
    rank: data.rank,
    title: data.title,
    post: data.post,
    href: view.href(`/priorities/${id}/`),
    practices,
    counts: text,
    verdicts: verdictWords(rated),
  };
}

/** Write-ups by priority, first rank first; those without one come last, under `null`. */
export function byPriority(
  rated: readonly Rated[],
  view: SiteView,
): { of: PriorityItem | null; rated: Rated[] }[] {
  const parts = priorityItems(view).map((of) => ({
    of,
    rated: rated.filter(({ practice }) => practice.data.priorities?.includes(of.id)),
  }));
  const rest = rated.filter(({ practice }) => !practice.data.priorities?.some((id) => view.priority(id)));
  return [...parts, { of: null, rated: rest }];
}
