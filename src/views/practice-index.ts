import type { Indexed } from '#core/search/build-index.ts';
import { studyName } from './citation.ts';
import { estimateOf, whoAndWhere } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import { hallmarkOf } from './hallmark.ts';
import { markRow } from './mark-row.ts';
import { type FacetName, facetValues } from './search-facets.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { surestOf } from './surest.ts';
import { label } from './words.ts';

/** What a result of a search shows of a write-up. */
export type SearchResult = {
  id: string;
  title: string;
  href: string;
  post: string;
  /** Who, which ages, which subjects, with dots between. */
  about: string;
  /** The marks of the hallmark and their looks, `level-3 drawn,secure-1 struck`, and what they say. */
  marks: string;
  hallmark: string;
  /** The pooled effect with its interval; empty where there is none. */
  estimate: string;
  status: string;
};

/** A write-up as Pagefind takes it, for words that are in its text alone: what it reads, values to filter by, things to show. */
export type FullText = {
  url: string;
  text: string;
  filters: Record<FacetName, string[]>;
  meta: Record<string, string>;
};

/** A write-up as a result of a search. */
export function searchResult(practice: Practice, view: SiteView): SearchResult {
  const evidence = evidenceOf(practice, view.site);
  const hallmark = hallmarkOf(practice, evidence, view);
  const estimate = estimateOf(evidence);
  return {
    id: practice.id,
    title: practice.data.title,
    href: view.href(`/practices/${practice.id}/`),
    post: practice.data.post,
    about: whoAndWhere(practice, view).join(' · '),
    marks: markRow(hallmark.marks),
    hallmark: hallmark.text,
    estimate: estimate ? estimate.text + estimate.rest : '',
    status: standingOf(practice).reviewed ? '' : 'Not yet peer reviewed here',
  };
}

/** The text of a write-up, without that of its reports and tables, for Pagefind. */
export function fullTextOf(practice: Practice, view: SiteView): FullText {
  const { data, plain } = practice;
  const filters = facetValues(practice, evidenceOf(practice, view.site), view);
  const { href: _, post, ...shown } = searchResult(practice, view);
  const parts = [data.title, post, ...data.core, ...(data.adaptable ?? []), plain];
  return {
    // Without the path that the site lives under: Pagefind puts that before it.
    url: `/practices/${practice.id}/`,
    text: [...parts, measured(practice, filters.outcome)].join('\n'),
    filters,
    meta: Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== '')),
  };
}

/** How many texts stand in one of the files that are left for the index, so that none grows too long for a string. */
const inFile = 500;

/** The texts in files of equal length, all but the last. */
export const textFiles = (practices: readonly Practice[]): Practice[][] =>
  Array.from({ length: Math.ceil(practices.length / inFile) }, (_, at) =>
    practices.slice(at * inFile, (at + 1) * inFile),
  );

/** The write-up as our own index of titles and posts takes it. */
export function indexedPractice(practice: Practice, view: SiteView): Indexed {
  const evidence = evidenceOf(practice, view.site);
  const { id, title, href: _, ...shown } = searchResult(practice, view);
  const facets = facetValues(practice, evidence, view);
  const { data, added } = practice;
  const subjects = facets.subject.map((subject) => (subject === 'any' ? '' : label(subject)));
  const priorities = facets.priority.map((one) => view.priority(one)?.title ?? label(one));
  return {
    ...{ id, title, facets, added },
    text: [data.post, ...subjects, ...priorities, measured(practice, facets.outcome)].join('. '),
    surest: Number(surestOf(practice, evidence)),
    cost: data.cost?.perPupilYear ?? null,
    shown: Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== '')),
  };
}

/** What was measured, and studies by the names people look for; what they measured is in the tables, which are not indexed. */
const measured = ({ reports }: Practice, outcomes: readonly string[]): string =>
  [
    ...outcomes.map((outcome) => label(outcome)),
    ...reports.map(({ id, data }) => studyName(id, data.sources)),
  ].join('; ');
