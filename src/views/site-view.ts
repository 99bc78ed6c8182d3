import type { School } from '#core/model/people.ts';
import { type Href, hrefUnder } from './href.ts';
import type { Filed, SiteData } from './site-data.ts';
import { label } from './words.ts';

/** A priority as other pages name it. */
export type PriorityName = { id: string; title: string; rank: number; href: string };

/** The site with its look-ups: what every view needs beside its own entry. */
export type SiteView = {
  site: SiteData;
  href: Href;
  /** The full address of a path, for feeds, canonical links and print. */
  address: Href;
  priority(id: string): PriorityName | undefined;
  person(id: string): string;
  school(id: string): Filed<School> | undefined;
  practiceTitle(id: string): string | undefined;
};

const made = new WeakMap<SiteData, SiteView>();

/** The look-ups of a site, made once for each `SiteData`. */
export function siteView(site: SiteData): SiteView {
  const known = made.get(site);
  if (known) return known;
  const href = hrefUnder(site.instance.base);
  const names = site.priorities.map(({ id, data }) => ({
    id,
    title: data.title,
    rank: data.rank,
    href: href(`/priorities/${id}/`),
  }));
  const priorities = new Map(names.map((name) => [name.id, name]));
  const people = new Map(site.people.map(({ id, data }) => [id, data.name]));
  const schools = new Map(site.schools.map((school) => [school.id, school]));
  const titles = new Map(site.practices.map(({ id, data }) => [id, data.title]));
  const view: SiteView = {
    site,
    href,
    address: (path) => site.instance.site + href(path),
    priority: (id) => priorities.get(id),
    person: (id) => people.get(id) ?? label(id),
    school: (id) => schools.get(id),
    practiceTitle: (id) => titles.get(id),
  };
  made.set(site, view);
  return view;
}
