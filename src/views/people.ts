import type { Feed } from 'feed';
import { capitalised } from '#core/evidence/numerals.ts';
import { joinForm } from '#core/issue-forms/community-forms.ts';
import type { Person } from '#core/model/people.ts';
import { type CouldCoach, coachesOn } from './coaching.ts';
import { longDate } from './dates.ts';
import { deedEntries } from './deed-entries.ts';
import { type DeedSection, deedSections } from './deed-items.ts';
import { type Deeds, deedsOf, nothingDone } from './deeds.ts';
import type { Tag } from './entry.ts';
import { feedOfEntries } from './feed.ts';
import { type GiveAndTake, giveAndTake } from './give-and-take.ts';
import { many } from './numbers.ts';
import { agesText } from './phase.ts';
import type { Fact } from './practice-facts.ts';
import { repositoryLinks } from './repository-links.ts';
import type { Filed } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, label, listed } from './words.ts';

/** Where somebody joins: a form in the repository. */
export const joinHref = ({ site }: SiteView): string => repositoryLinks(site.instance).form(joinForm);

/** Somebody in a list: a person, or an organisation that writes up studies. */
export type PersonItem = {
  id: string;
  name: string;
  href: string;
  organisation: boolean;
  demo: boolean;
  meta: string[];
  /** "3 write-ups, 2 reviews"; null for nothing yet. */
  counts: string | null;
};

/** The page of a person or an organisation. */
export type PersonPage = PersonItem & {
  path: string;
  description: string;
  school: Tag | null;
  facts: Fact[];
  giveAndTake: GiveAndTake | null;
  sections: DeedSection[];
  /** What they could coach others on, by what was repeated elsewhere. */
  coaches: CouldCoach[];
  stewards: Tag[];
};

/** Without an account on GitHub and without anything that people alone do: an organisation, such as the editors who curate studies. */
export const isOrganisation = ({ github, school, roles, expertise }: Person): boolean =>
  !github && !school && !expertise && roles.every((role) => role === 'curator' || role === 'steward');

const deedsOfPerson = (id: string, { site }: SiteView): Deeds =>
  deedsOf(site).people.get(id) ?? nothingDone();

/** What somebody did, counted in one line. */
export function countsOf({ writeUps, curated, reports, reviews, tries }: Deeds): string | null {
  const counts = [
    [writeUps.length, 'write-up', 'write-ups'],
    [curated.length, 'write-up of published studies', 'write-ups of published studies'],
    [reports.length, 'report', 'reports'],
    [tries.filter(({ state }) => state !== 'told').length, 'try declared', 'tries declared'],
    [reviews.length, 'review', 'reviews'],
  ] as const;
  const some = counts.flatMap(([count, one, several]) => (count ? [many(count, one, several)] : []));
  return some.length ? some.join(', ') : null;
}

function item(person: Filed<Person>, view: SiteView): PersonItem {
  const { id, data } = person;
  const organisation = isOrganisation(data);
  const school = data.school ? view.school(data.school)?.data.name : undefined;
  return {
    id,
    name: data.name,
    href: view.href(`/people/${id}/`),
    organisation,
    demo: data.demo === true,
    meta: [
      ...(organisation ? ['Organisation'] : []),
      capitalised(listed(data.roles.map((role) => inSentence(role)))),
      ...(school ? [school] : []),
    ],
    counts: countsOf(deedsOfPerson(id, view)),
  };
}

/** Everybody, people before organisations, each by name. */
export function peopleLists(view: SiteView): { people: PersonItem[]; organisations: PersonItem[] } {
  const all = view.site.people
    .map((person) => item(person, view))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    people: all.filter(({ organisation }) => !organisation),
    organisations: all.filter(({ organisation }) => organisation),
  };
}

/** The page of one person or organisation. */
export function personPage(person: Filed<Person>, view: SiteView): PersonPage {
  const { id, data } = person;
  const deeds = deedsOfPerson(id, view);
  const about = item(person, view);
  const school = data.school ? view.school(data.school) : undefined;
  return {
    ...about,
    path: `/people/${id}/`,
    description: `${about.name} on ${view.site.instance.name}: what was shared, tried and reviewed, and what came back.`,
    meta: about.meta.filter((text) => text !== school?.data.name),
    school: school ? { text: school.data.name, href: view.href(`/schools/${school.id}/`) } : null,
    facts: about.organisation ? [] : personFacts(data, view),
    giveAndTake: giveAndTake(deeds, about.organisation ? 'organisation' : 'person', view),
    sections: deedSections(deeds, false, view),
    coaches: coachesOn(deeds, view),
    stewards: stewardedBy(id, deeds, view),
  };
}

/** What a person knows well, and what a reader should know of them. Left out means not known, and says so. */
function personFacts({ expertise, ties, away, roles }: Person, { site }: SiteView): Fact[] {
  const { ages, subjects, outcomes } = expertise ?? {};
  const list = (values: readonly string[] | undefined) =>
    values?.length ? listed(values.map((value) => label(value))) : 'Not known';
  const isAway = away && away.until >= site.now.slice(0, 10);
  return [
    { term: 'Ages known well', value: ages ? agesText(ages) : 'Not known' },
    { term: 'Subjects', value: list(subjects) },
    { term: 'Outcomes', value: list(outcomes) },
    {
      term: 'Declared ties',
      value: ties?.length
        ? ties.map(({ to, kind, note }) => `${label(kind)}: ${to}${note ? ` (${note})` : ''}`).join('; ')
        : 'None',
    },
    ...(isAway && roles.some((role) => role === 'reviewer' || role === 'editor')
      ? [{ term: 'Away', value: `Until ${longDate(away.until)}` }]
      : []),
  ];
}

/** What somebody looks after besides their own: write-ups of others, and priorities. */
function stewardedBy(id: string, { writeUps, curated }: Deeds, { site, href }: SiteView): Tag[] {
  const own = new Set([...writeUps, ...curated]);
  const practices = site.practices.filter((practice) => practice.data.steward === id && !own.has(practice));
  return [
    ...site.priorities
      .filter(({ data }) => data.steward === id)
      .map((priority) => ({ text: priority.data.title, href: href(`/priorities/${priority.id}/`) })),
    ...practices.map((practice) => ({ text: practice.data.title, href: href(`/practices/${practice.id}/`) })),
  ];
}

/** What somebody did as a feed. */
export function personFeed({ id, data: { name } }: Filed<Person>, view: SiteView): Feed {
  const path = `/people/${id}/`;
  const about = {
    title: `${name} · ${view.site.instance.name}`,
    says: `What ${name} shared, tried and reviewed`,
  };
  return feedOfEntries({ ...about, path }, deedEntries(deedsOfPerson(id, view), path, view), view);
}
