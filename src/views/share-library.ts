import type { About, Referred } from '#core/contribute/contribution.ts';
import type { Option } from '#core/contribute/question.ts';
import type { Instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Surrounding } from './preview.ts';
import type { Filed, SiteData } from './site-data.ts';

/**
 * What a form must know of the library to ask, check and show: fetched once by the pages on which people write, and kept for
 * when there is no network.
 */
export type ShareLibrary = {
  policy: Policy;
  /** Every path below the content folder. */
  paths: string[];
  known: About['known'];
  shown: Pick<Surrounding, 'instance' | 'people' | 'schools'>;
  instance: Pick<Instance, 'name' | 'repository' | 'editors'>;
};

const byName = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'en-GB');

const options = <T>(entries: readonly Filed<T>[], labelOf: (data: T) => string): Option[] =>
  entries.map(({ id, data }) => ({ value: id, label: labelOf(data) })).sort(byName);

/** What there is that a contribution can refer to. Tries are those of one practice: its own page tells them. */
function knownIn({ people, schools, priorities, practices }: SiteData): Record<Referred, Option[]> {
  return {
    person: options(people, ({ name }) => name),
    school: options(schools, ({ name }) => name),
    priority: options(priorities, ({ title }) => title),
    practice: options(practices, ({ title }) => title),
    try: [],
  };
}

function pathsIn(site: SiteData): string[] {
  const { practices, people, schools, priorities, asks, networks } = site;
  const inside = practices.flatMap(({ reports, tries, challenges, reviews }) => [
    ...reports,
    ...tries,
    ...challenges,
    ...reviews,
  ]);
  const projects = networks.flatMap((network) => network.projects);
  const filed: readonly { path: string }[] = [
    ...practices,
    ...inside,
    ...people,
    ...schools,
    ...priorities,
    ...asks,
    ...networks,
    ...projects,
  ];
  return filed.map(({ path }) => path).sort();
}

/** Names are all that a preview shows of people; of schools, what the hallmark is drawn from. */
function shownOf({ instance, people, schools }: SiteData): ShareLibrary['shown'] {
  const { site, base } = instance;
  return {
    instance: { site, base },
    people: people.map(({ id, path, data: { name, roles } }) => ({
      id,
      path,
      html: '',
      data: { name, roles },
    })),
    schools: schools.map(({ id, path, data: { name, country, phase, ages, setting } }) => ({
      ...{ id, path, html: '' },
      data: { name, country, phase, ages, ...(setting && { setting }) },
    })),
  };
}

/** What forms must know of a library. */
export function shareLibrary(site: SiteData): ShareLibrary {
  const { name, repository, editors } = site.instance;
  return {
    policy: site.policy,
    paths: pathsIn(site),
    known: knownIn(site),
    shown: shownOf(site),
    instance: { name, repository, editors },
  };
}
