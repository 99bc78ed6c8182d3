import { whoAndWhere } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import { hallmarkOf, type MarkView } from './hallmark.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';

/** A write-up among those it grew from and those that grew from it. */
export type Kin = {
  id: string;
  title: string;
  /** Null for the page itself. */
  href: string | null;
  meta: string[];
  /** Its level and verdict as marks; none for one that was withdrawn. */
  marks: MarkView[];
  grew: Kin[];
};

type Family = { parents: ReadonlyMap<string, string>; children: ReadonlyMap<string, Practice[]> };

const families = new WeakMap<SiteView['site'], Family>();

function familyOf({ site }: SiteView): Family {
  const known = families.get(site);
  if (known) return known;
  const parents = new Map(
    site.practices.flatMap(({ id, data }) => (data.adaptedFrom ? [[id, data.adaptedFrom] as const] : [])),
  );
  const grown = site.practices.filter(({ data }) => data.adaptedFrom !== undefined);
  const family = { parents, children: Map.groupBy(grown, ({ data }) => data.adaptedFrom as string) };
  families.set(site, family);
  return family;
}

/**
 * The tree in which a write-up stands, from the oldest it grew from: its forebears, each with the one that leads here, then
 * all that grew from it. Null where it has neither. A ring of write-ups that each grew from the next is cut where it closes.
 */
export function lineageOf(practice: Practice, view: SiteView): Kin | null {
  const family = familyOf(view);
  const line = forebears(practice.id, family);
  const own = branch(practice, family, view, new Set(line));
  if (line.length === 0 && own.grew.length === 0) return null;
  return line.reduce((grew: Kin, id) => ({ ...kin(id, view), grew: [grew] }), { ...own, href: null });
}

/** Ids of those a write-up grew from, the nearest first. */
function forebears(id: string, { parents }: Family): string[] {
  const line: string[] = [];
  let parent = parents.get(id);
  while (parent !== undefined && parent !== id && !line.includes(parent)) {
    line.push(parent);
    parent = parents.get(parent);
  }
  return line;
}

function branch(practice: Practice, family: Family, view: SiteView, seen: ReadonlySet<string>): Kin {
  const below = new Set([...seen, practice.id]);
  const grew = (family.children.get(practice.id) ?? [])
    .filter(({ id }) => !below.has(id))
    .map((child) => branch(child, family, view, below));
  return { ...kin(practice.id, view), grew };
}

function kin(id: string, view: SiteView): Kin {
  const { site, href } = view;
  const practice = site.practices.find((one) => one.id === id);
  const gone = site.withdrawn.find((one) => one.id === id);
  if (!practice)
    return {
      ...{ id, title: gone?.title ?? id, href: gone ? href(`/practices/${id}/`) : null },
      ...{ meta: [gone ? 'Withdrawn' : 'Not here any more'], marks: [], grew: [] },
    };
  const { marks } = hallmarkOf(practice, evidenceOf(practice, site), view);
  return {
    ...{ id, title: practice.data.title, href: href(`/practices/${id}/`), grew: [] },
    meta: whoAndWhere(practice, view),
    marks: marks.filter(({ term }) => term === 'Level' || term === 'Verdict'),
  };
}
