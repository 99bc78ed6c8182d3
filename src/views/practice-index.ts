import { studyName } from './citation.ts';
import { estimateOf, whoAndWhere } from './entry.ts';
import type { EvidenceView } from './evidence.ts';
import type { Hallmark } from './hallmark.ts';
import { phasesOf } from './phase.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { label } from './words.ts';

/** What the search index keeps of a write-up: values to filter by, things to show with a result, and an order without words. */
export type SearchIndex = {
  filters: { name: FacetName; value: string }[];
  meta: { name: string; value: string }[];
  /** Surest first: level, then security, then how often tried, as one number. */
  surest: string;
};

/** The facets of the search page, in their order. */
export const facetNames = ['phase', 'subject', 'priority', 'outcome', 'level'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values that a write-up has on each facet. */
export function facetValues(practice: Practice, evidence: EvidenceView | null): Record<FacetName, string[]> {
  const { data, reports } = practice;
  const findings = [...(data.findings ?? []), ...reports.flatMap((report) => report.data.findings ?? [])];
  const outcomes = [data.claim.outcome, ...findings.flatMap(({ outcome }) => (outcome ? [outcome] : []))];
  return {
    phase: phasesOf(data.ages),
    subject: data.subjects?.length ? data.subjects : ['any'],
    priority: data.priorities ?? [],
    outcome: [...new Set(outcomes)],
    level: [evidence ? String(evidence.level) : 'none'],
  };
}

/** The search index's view of a write-up. It is our code that writes these, never a contributor's text. */
export function practiceIndex(
  practice: Practice,
  evidence: EvidenceView | null,
  hallmark: Hallmark,
  view: SiteView,
): SearchIndex {
  const values = facetValues(practice, evidence);
  const estimate = estimateOf(evidence);
  const meta = {
    id: practice.id,
    title: practice.data.title,
    post: practice.data.post,
    about: whoAndWhere(practice, view).join(' · '),
    marks: hallmark.marks.map(({ id, look }) => `${id} ${look}`).join(','),
    hallmark: hallmark.text,
    measured: [...values.outcome.map((outcome) => label(outcome)), ...studyNames(practice)].join('; '),
    ...(estimate ? { estimate: estimate.text + estimate.rest } : {}),
    ...(standingOf(practice).reviewed ? {} : { status: 'Not yet peer reviewed here' }),
  };
  return {
    filters: facetNames.flatMap((name) => values[name].map((value) => ({ name, value }))),
    meta: Object.entries(meta).map(([name, value]) => ({ name, value })),
    surest: surestOf(practice, evidence),
  };
}

/** Studies by the names people look for; what they measured is in the tables, which are not indexed. */
const studyNames = ({ reports }: Practice): string[] =>
  reports.map(({ id, data }) => studyName(id, data.sources));

/** Level, security and number of tries as one number that sorts. */
export function surestOf({ reports }: Practice, evidence: EvidenceView | null): string {
  const tried = Math.min(999, reports.length);
  return String((evidence?.level ?? 0) * 10_000 + (evidence?.security ?? 0) * 1000 + tried);
}
