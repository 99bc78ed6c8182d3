import type { Feed } from 'feed';
import { dueSoon } from './ageing.ts';
import { type Change, changeKinds, changesOf } from './changes.ts';
import { monthOf, shortDate } from './dates.ts';
import type { Tag } from './entry.ts';
import { feedOfEntries } from './feed.ts';
import type { SiteView } from './site-view.ts';

/** One change as the page shows it. */
export type ChangeView = {
  id: string;
  iso: string;
  day: string;
  what: string;
  title: string;
  href: string | null;
  text: string;
  all: Tag[];
};

/** The changes of one year, by month, newest first; the newest year is the front page of them. */
export type ChangesPage = {
  title: string;
  path: string;
  months: { name: string; changes: ChangeView[] }[];
  years: (Tag & { here: boolean })[];
  soon: (Tag & { on: string })[];
};

const yearOf = ({ on }: Change): string => on.slice(0, 4);

/** A page for each year in which something changed, at least one; the year is null for the newest. */
export function changesPages(view: SiteView): { year: string | null; page: ChangesPage }[] {
  const byYear = [...Map.groupBy(changesOf(view), yearOf)];
  const newest = byYear[0]?.[0] ?? view.site.now.slice(0, 4);
  const pathOf = (year: string) => (year === newest ? '/changes/' : `/changes/${year}/`);
  const years = byYear.length ? byYear : [[newest, []] as [string, Change[]]];
  return years.map(([year, changes]) => ({
    year: year === newest ? null : year,
    page: {
      title: year === newest ? 'Changes' : `Changes in ${year}`,
      path: pathOf(year),
      months: [...Map.groupBy(changes, ({ on }) => monthOf(on))].map(([name, of]) => ({
        name,
        changes: of.map((change) => changeView(change, view)),
      })),
      years: years.map(([one]) => ({ text: one, href: view.href(pathOf(one)), here: one === year })),
      soon: year === newest ? dueSoon(view) : [],
    },
  }));
}

function changeView({ id, on, kind, title, path, text, all }: Change, { href }: SiteView): ChangeView {
  return {
    id,
    ...{ iso: on, day: shortDate(on), what: changeKinds[kind] },
    ...{ title, href: path && href(path), text, all },
  };
}

/** The changes as a feed. */
export function changesFeed(view: SiteView): Feed {
  const { name } = view.site.instance;
  const about = {
    title: `Changes · ${name}`,
    says: 'What was published, re-rated, aged and withdrawn',
    path: '/changes/',
  };
  const entries = changesOf(view).map(({ id, on, kind, title, text, path }) => ({
    ...{ path: `/changes/#${id}`, leadsTo: path ?? '/changes/', on },
    title: `${changeKinds[kind]}: ${title}`,
    lines: [text],
  }));
  return feedOfEntries(about, entries, view);
}
