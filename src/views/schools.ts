import type { Feed } from 'feed';
import { addSchoolForm, askForm } from '#core/issue-forms/community-forms.ts';
import type { School } from '#core/model/people.ts';
import { readAddress } from '#core/writeup/addresses.ts';
import { type AskItem, openAsks } from './asks.ts';
import { type CouldCoach, coachesOn } from './coaching.ts';
import { deedEntries } from './deed-entries.ts';
import { type DeedSection, deedSections } from './deed-items.ts';
import { type Deeds, deedsOf, nothingDone } from './deeds.ts';
import type { Tag } from './entry.ts';
import { feedOfEntries } from './feed.ts';
import { type GiveAndTake, giveAndTake } from './give-and-take.ts';
import { countsOf } from './people.ts';
import { agesText } from './phase.ts';
import type { Fact } from './practice-facts.ts';
import { countryName } from './report-view.ts';
import { repositoryLinks } from './repository-links.ts';
import { type ContextView, contextView } from './school-context.ts';
import type { Filed } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** A school in a list. */
export type SchoolItem = {
  id: string;
  name: string;
  href: string;
  demo: boolean;
  meta: string[];
  counts: string | null;
  /** True where visitors are welcome. */
  open: boolean;
};

/** The page of a school. */
export type SchoolPage = SchoolItem & {
  path: string;
  description: string;
  facts: Fact[];
  context: ContextView | null;
  /** What it offers others, its open door, and the practices that may be seen there. */
  opens: boolean;
  offers: string[];
  visit: { href: string; host: string } | null;
  toSee: Tag[];
  asks: AskItem[];
  people: Tag[];
  networks: Tag[];
  /** What its people could coach others on, by what was repeated elsewhere. */
  coaches: CouldCoach[];
  giveAndTake: GiveAndTake | null;
  sections: DeedSection[];
};

const deedsOfSchool = (id: string, { site }: SiteView): Deeds =>
  deedsOf(site).schools.get(id) ?? nothingDone();

function item(school: Filed<School>, view: SiteView): SchoolItem {
  const { id, data } = school;
  return {
    id,
    name: data.name,
    href: view.href(`/schools/${id}/`),
    demo: data.demo === true,
    meta: [
      label(data.phase),
      agesText(data.ages),
      ...(data.setting && data.setting !== 'mainstream' ? [settingText(data.setting)] : []),
      ...(data.place ? [label(data.place)] : []),
      countryName(data.country),
    ],
    counts: countsOf(deedsOfSchool(id, view)),
    open: data.visits !== undefined,
  };
}

const settingText = (setting: string): string => (setting === 'other' ? 'Other setting' : label(setting));

/** All schools by name, those with an open door, what is asked for now, and where to add oneself or ask. */
export type SchoolLists = {
  schools: SchoolItem[];
  open: SchoolItem[];
  asks: AskItem[];
  addHref: string;
  askHref: string;
};

/** What the list of schools shows. */
export function schoolLists(view: SiteView): SchoolLists {
  const links = repositoryLinks(view.site.instance);
  const schools = view.site.schools
    .map((school) => item(school, view))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    schools,
    open: schools.filter(({ open }) => open),
    asks: openAsks(() => true, view),
    addHref: links.form(addSchoolForm),
    askHref: links.form(askForm),
  };
}

/** The page of one school. */
export function schoolPage(school: Filed<School>, view: SiteView): SchoolPage {
  const { id, data } = school;
  const { site, href } = view;
  const deeds = deedsOfSchool(id, view);
  const toSee = deeds.writeUps
    .filter((practice) => practice.data.visits)
    .map((practice) => ({ text: practice.data.title, href: href(`/practices/${practice.id}/`) }));
  return {
    ...item(school, view),
    path: `/schools/${id}/`,
    description: `${data.name} on ${site.instance.name}: what it shared, tried and reviewed, what it offers and what it asks for.`,
    facts: schoolFacts(data),
    context: contextView(data, site),
    offers: data.offers ?? [],
    visit: visitOf(data),
    opens: data.visits !== undefined || toSee.length > 0 || (data.offers ?? []).length > 0,
    toSee,
    asks: openAsks((ask) => ask.school === id, view),
    people: site.people
      .filter((person) => person.data.school === id)
      .map((person) => ({ text: person.data.name, href: href(`/people/${person.id}/`) })),
    networks: site.networks.flatMap((network) =>
      network.data.members.includes(id)
        ? [{ text: network.data.title, href: href(`/networks/${network.id}/`) }]
        : [],
    ),
    coaches: coachesOn(deeds, view),
    giveAndTake: giveAndTake(deeds, 'school', view),
    sections: deedSections(deeds, true, view),
  };
}

/** The page that says how to come and see; null where there is none, or where its address is none a page may lead to. */
function visitOf({ visits }: School): SchoolPage['visit'] {
  const address = visits && readAddress(visits.how);
  return address?.is === 'outside' ? { href: address.href, host: address.host } : null;
}

function schoolFacts({ phase, ages, setting, place, trust, country, urn }: School): Fact[] {
  return [
    { term: 'Phase', value: label(phase) },
    { term: 'Ages', value: agesText(ages).replace(/^Ages? /, '') },
    { term: 'Setting', value: settingText(setting ?? 'mainstream') },
    { term: 'Place', value: place ? label(place) : 'Not known' },
    { term: 'Country', value: countryName(country) },
    { term: 'Trust', value: trust ?? 'Not known' },
    ...(country.startsWith('GB-ENG') || urn
      ? [{ term: 'Register number (URN)', value: urn ? String(urn) : 'Not known' }]
      : []),
  ];
}

/** What a school did as a feed. */
export function schoolFeed({ id, data: { name } }: Filed<School>, view: SiteView): Feed {
  const path = `/schools/${id}/`;
  const about = {
    title: `${name} · ${view.site.instance.name}`,
    says: `What ${name} shared, tried and reviewed`,
  };
  return feedOfEntries({ ...about, path }, deedEntries(deedsOfSchool(id, view), path, view), view);
}
