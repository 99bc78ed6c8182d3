import type {
  Article,
  CreativeWork,
  Dataset,
  Organization,
  Person,
  ProfilePage,
  ScholarlyArticle,
  School as SchoolThing,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { School } from '#core/model/people.ts';
import type { Source } from '#core/model/writeup.ts';
import { sourceLink } from './citation.ts';
import type { DataFile } from './data/files.ts';
import { isOrganisation, type PersonPage } from './people.ts';
import type { SchoolPage } from './schools.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { inSentence, label } from './words.ts';

/** A write-up in the words of schema.org: it is of two types at once. */
type PracticeThing = Omit<Extract<Article, { '@type': 'Article' }>, '@type'> & {
  '@type': ['Article', 'LearningResource'];
};

/** Something said in the words of schema.org; the compiler knows which there are. */
export type Thing = PracticeThing | WebSite | ProfilePage | Dataset;

const licence = 'https://creativecommons.org/licenses/by/4.0/';
const signs: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON-LD that may stand in a script element whatever people wrote: no sign is left that could end it or begin another. */
export const jsonLd = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => signs[sign] as string,
  );

const publisher = ({ site, address }: SiteView): Organization => ({
  '@type': 'Organization',
  name: site.instance.name,
  url: address('/'),
});

/** The site itself, and how it is searched. */
export function siteThing({ site, address }: SiteView): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${address('/search/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    ...{ name: site.instance.name, url: address('/'), inLanguage: 'en-GB', license: licence },
    potentialAction: search,
  };
}

/** Those who wrote a write-up up, each with a page of their own here. */
export function makers(
  { data }: Practice,
  { site, person, address }: SiteView,
): { id: string; name: string; url: string; organisation: boolean }[] {
  const ids = (data.source === 'published' ? data.curators : data.authors) ?? [];
  return ids.map((id) => {
    const known = site.people.find((one) => one.id === id);
    return {
      ...{ id, name: person(id), organisation: known ? isOrganisation(known.data) : false },
      url: address(known ? `/people/${id}/` : '/people/'),
    };
  });
}

const whoThing = ({ name, url, organisation }: ReturnType<typeof makers>[number]): Organization | Person => ({
  '@type': organisation ? 'Organization' : 'Person',
  ...{ name, url },
});

function sourceThing(source: Source): ScholarlyArticle | CreativeWork {
  const url = sourceLink(source);
  return {
    '@type': source.kind === 'study' ? 'ScholarlyArticle' : 'CreativeWork',
    name: source.text,
    ...(source.year && { datePublished: String(source.year) }),
    ...(url && { url }),
  };
}

/** A write-up: an article to learn from. Not itself a scholarly one; the studies it rests on are its citations. */
export function practiceThing(practice: Practice, view: SiteView): PracticeThing {
  const { id, data, reports, added, starter } = practice;
  const url = view.address(`/practices/${id}/`);
  // Of reports only the studies: reviews of these are named on the page.
  const studies = reports
    .flatMap((report) => report.data.sources ?? [])
    .filter(({ kind }) => kind === 'study');
  const sources = [...(data.sources ?? []), ...studies];
  const began = starter?.addedOn ?? practice.reviews.map((one) => one.data.mergedAt.slice(0, 10)).sort()[0];
  const school = data.school ? view.school(data.school) : undefined;
  return {
    '@type': ['Article', 'LearningResource'],
    ...{
      '@id': url,
      url,
      mainEntityOfPage: url,
      headline: data.title,
      name: data.title,
      abstract: data.post,
    },
    ...{ inLanguage: 'en-GB', isAccessibleForFree: true, license: licence },
    author: makers(practice, view).map(whoThing),
    publisher: publisher(view),
    ...(began && { datePublished: began }),
    ...(added && { dateModified: added }),
    creativeWorkStatus: standingOf(practice).text,
    learningResourceType: 'Teaching practice',
    ...{
      typicalAgeRange: `${data.ages[0]}-${data.ages[1]}`,
      about: { '@type': 'Thing', name: label(data.claim.outcome) },
    },
    keywords: [data.claim.outcome, ...(data.subjects ?? [])].map((word) => inSentence(word)).join(', '),
    ...(school && { locationCreated: schoolThing(school.data, view.address(`/schools/${school.id}/`)) }),
    ...(data.adaptedFrom &&
      view.practiceTitle(data.adaptedFrom) && { isBasedOn: view.address(`/practices/${data.adaptedFrom}/`) }),
    ...(sources.length > 0 && { citation: sources.map(sourceThing) }),
  };
}

/** A school as others name it. */
const schoolThing = ({ name, urn, country }: School, url: string): SchoolThing => ({
  '@type': 'School',
  ...{ name, url },
  ...(urn && { identifier: { '@type': 'PropertyValue', propertyID: 'URN', value: String(urn) } }),
  address: { '@type': 'PostalAddress', addressCountry: country.slice(0, 2) },
});

/** The page of a person or an organisation. */
export const personThing = (page: PersonPage, view: SiteView): ProfilePage => ({
  '@type': 'ProfilePage',
  url: view.address(page.path),
  mainEntity: {
    '@type': page.organisation ? 'Organization' : 'Person',
    name: page.name,
    url: view.address(page.path),
    ...(page.school && { affiliation: { '@type': 'School', name: page.school.text } }),
  },
});

/** The page of a school. */
export const schoolPageThing = (page: SchoolPage, school: School, view: SiteView): ProfilePage => ({
  '@type': 'ProfilePage',
  url: view.address(page.path),
  mainEntity: schoolThing(school, view.address(page.path)),
});

/** The open data, with every file and its SHA-256. */
export const dataThing = (files: readonly DataFile[], view: SiteView): Dataset => ({
  '@type': 'Dataset',
  name: `Open data of ${view.site.instance.name}`,
  description:
    'Practices in schools with their findings, reports, reviews and tries, and all that verdicts were worked out from.',
  ...{ url: view.address('/data/'), license: licence, isAccessibleForFree: true, inLanguage: 'en-GB' },
  dateModified: view.site.now.slice(0, 10),
  creator: publisher(view),
  distribution: files
    .filter(({ dataset }) => dataset !== null)
    .map(({ name, type, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      ...{ name, encodingFormat: type.replace(/;.*/, ''), contentSize: `${bytes} B`, sha256 },
      contentUrl: view.address(`/data/${name}`),
    })),
});
