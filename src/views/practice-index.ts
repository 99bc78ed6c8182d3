import type { Indexed } from '#core/search/build-index.ts';
import { studyName } from './citation.ts';
import { estimateOf, whoAndWhere } from './entry.ts';
import { type EvidenceView, evidenceOf } from './evidence.ts';
import { type Hallmark, hallmarkOf } from './hallmark.ts';
import { markRow } from './mark-row.ts';
import { type FacetName, facetNames, facetValues } from './search-facets.ts';
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

/** What Pagefind keeps of a write-up, for words that are in its text alone: values to filter by, and things to show. */
export type SearchIndex = {
  filters: { name: FacetName; value: string }[];
  meta: { name: string; value: string }[];
};

/** A write-up as a result of a search. */
export const searchResult = (practice: Practice, view: SiteView): SearchResult => {
  const evidence = evidenceOf(practice, view.site);
  return resultOf(practice, evidence, hallmarkOf(practice, evidence, view), view);
};

function resultOf(
  practice: Practice,
  evidence: EvidenceView | null,
  hallmark: Hallmark,
  view: SiteView,
): SearchResult {
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

/** Pagefind's view of a write-up. It is our code that writes these, never a contributor's text. */
export function practiceIndex(
  practice: Practice,
  evidence: EvidenceView | null,
  hallmark: Hallmark,
  view: SiteView,
): SearchIndex {
  const values = facetValues(practice, evidence, view);
  const { href: _, ...meta } = resultOf(practice, evidence, hallmark, view);
  return {
    filters: facetNames.flatMap((name) => values[name].map((value) => ({ name, value }))),
    meta: Object.entries({ ...meta, measured: measured(practice, values.outcome) })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value })),
  };
}

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
