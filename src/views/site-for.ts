import type { Filed, Practice, SiteData } from './site-data.ts';

/** What belongs to the page of one write-up: all that it is made from, whatever else stands on the site. */
type Belonging = Pick<SiteData, 'practices' | 'people' | 'schools' | 'priorities' | 'withdrawn'>;

type Known = { [Part in keyof Belonging]: ReadonlyMap<string, Belonging[Part][number]> } & {
  grown: ReadonlyMap<string, Practice[]>;
};

const made = new WeakMap<SiteData, Known>();

function knownOf(site: SiteData): Known {
  const before = made.get(site);
  if (before) return before;
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  const adapted = site.practices.filter(({ data }) => data.adaptedFrom !== undefined);
  const known = {
    practices: byId(site.practices),
    people: byId(site.people),
    schools: byId(site.schools),
    priorities: byId(site.priorities),
    withdrawn: byId(site.withdrawn),
    grown: Map.groupBy(adapted, ({ data }) => data.adaptedFrom as string),
  };
  made.set(site, known);
  return known;
}

/**
 * The site as the page of one write-up sees it: the write-up with those it grew from and those that grew from it, and the people,
 * schools, priorities and withdrawn write-ups that any of these names. Nothing else can change that page.
 *
 * Its clock stands at the end of the day, so that pages made on one day are the same.
 */
export function siteFor(practice: Practice, site: SiteData): SiteData {
  const known = knownOf(site);
  const family = familyOf(practice, known);
  const named = new Set<string>();
  for (const one of family) addStrings(one, named);
  const among = <T>(all: ReadonlyMap<string, T>): T[] =>
    [...named]
      .filter((id) => all.has(id))
      .sort()
      .map((id) => all.get(id) as T);
  const schools = among(known.schools);
  return {
    ...site,
    now: `${site.now.slice(0, 10)}T23:59:59.999Z`,
    practices: family,
    people: among(known.people),
    // Pages offer schools to choose from where there are any.
    schools: schools.length > 0 ? schools : site.schools.slice(0, 1),
    priorities: among(known.priorities),
    withdrawn: among(known.withdrawn),
    networks: [],
    asks: [],
  };
}

/**
 * What the page of a write-up is made from, as text: where two texts are the same, and the code, the policy and the instance, so are
 * the pages.
 */
export function belongingText(practice: Practice, site: SiteData): string {
  const { now, practices, people, schools, priorities, withdrawn } = siteFor(practice, site);
  return JSON.stringify([now, practices.map(folderFacts), people, schools, priorities, withdrawn]);
}

/** A write-up with its folder, as it is told apart from what it was or will be. */
const folderFacts = (practice: Practice): unknown => {
  const { reports, tries, challenges, reviews, starter, added } = practice;
  const files = [practice, ...reports, ...tries, ...challenges, ...reviews];
  return [practice.id, files.map(fileFacts), starter, added];
};

/** A file by its bytes, where they are known: all that is read from it follows from them, but where its pictures are. */
const fileFacts = (file: Filed<unknown>): unknown =>
  file.sha256 === undefined
    ? file
    : [file.path, file.sha256, file.publication, file.html.includes('<img') ? file.html : ''];

/** A write-up, those it grew from, and those that grew from it, in the order of their paths. */
function familyOf(practice: Practice, { practices, grown }: Known): Practice[] {
  const family = new Set([practice]);
  // A set that grows while it is walked is walked to its new end.
  for (const one of family) for (const child of grown.get(one.id) ?? []) family.add(child);
  let parent = practices.get(practice.data.adaptedFrom ?? '');
  while (parent && !family.has(parent)) {
    family.add(parent);
    parent = practices.get(parent.data.adaptedFrom ?? '');
  }
  return [...family].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Adds every string in a value, at any depth: ids of what it names are among them. */
function addStrings(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const one of value) addStrings(one, into);
  else if (value !== null && typeof value === 'object')
    for (const one of Object.values(value)) addStrings(one, into);
}
