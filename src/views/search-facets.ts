import { effortsOf } from './effort.ts';
import type { EvidenceView } from './evidence.ts';
import { levelNames } from './levels.ts';
import { plain, pounds } from './numbers.ts';
import { agePhases, phasesOf } from './phase.ts';
import { priorityItems } from './priorities.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** The facets of the search page, in their order. */
export const facetNames = [
  'phase',
  'subject',
  'priority',
  'outcome',
  'level',
  'verdict',
  'cost',
  'workload',
  'kind',
] as const;
export type FacetName = (typeof facetNames)[number];

export const facetLegends: Record<FacetName, string> = {
  phase: 'Phase',
  subject: 'Subject',
  priority: 'Priority',
  outcome: 'What it is meant to change',
  level: 'Level: how sure we are',
  verdict: 'Verdict',
  cost: 'Cost a pupil and year',
  workload: 'Staff time a week',
  kind: 'Where it comes from',
};

/** The values that a write-up has on each facet. */
export function facetValues(
  practice: Practice,
  evidence: EvidenceView | null,
  { site: { policy } }: SiteView,
): Record<FacetName, string[]> {
  const { data, reports } = practice;
  const findings = [...(data.findings ?? []), ...reports.flatMap((report) => report.data.findings ?? [])];
  const outcomes = [data.claim.outcome, ...findings.flatMap(({ outcome }) => (outcome ? [outcome] : []))];
  const [cost, workload] = effortsOf(practice, policy).map(({ filled }) =>
    filled === null ? 'unknown' : String(filled),
  );
  return {
    phase: phasesOf(data.ages),
    subject: data.subjects?.length ? data.subjects : ['any'],
    priority: data.priorities ?? [],
    outcome: [...new Set(outcomes)],
    level: [evidence ? String(evidence.level) : 'none'],
    verdict: [evidence?.verdict ?? 'none'],
    cost: [cost ?? 'unknown'],
    workload: [workload ?? 'unknown'],
    kind: [data.source === 'published' ? 'studies' : reports.length > 0 ? 'schools' : 'school'],
  };
}

/** A value of a facet as its box says it. */
export function facetText(name: FacetName, value: string, { priority, site: { policy } }: SiteView): string {
  if (name === 'level')
    return value === 'none' ? 'Not yet worked out' : `${value} ${levelNames[value] ?? ''}`.trim();
  if (name === 'verdict') return value === 'none' ? 'Not yet worked out' : label(value);
  if (name === 'priority') return priority(value)?.title ?? label(value);
  if (name === 'subject' && value === 'any') return 'Any subject';
  if (name === 'cost') return bandText(value, policy.effort.costUpTo, pounds, 'Nothing');
  if (name === 'workload') return bandText(value, policy.effort.hoursUpTo, hours, 'None');
  if (name === 'kind') return kinds[value as keyof typeof kinds] ?? label(value);
  return label(value);
}

const kinds = {
  studies: 'Published studies',
  school: 'One school',
  schools: 'A school, tried in others',
} as const;

const hours = (value: number): string => (value === 1 ? '1 hour' : `${plain(value, 1)} hours`);

function bandText(
  value: string,
  upTo: readonly number[],
  amount: (value: number) => string,
  none: string,
): string {
  if (value === 'unknown') return 'Not known';
  const place = Number(value);
  if (place === 0) return none;
  const last = upTo.at(-1) ?? 0;
  const most = upTo[place - 1];
  return most === undefined ? `More than ${amount(last)}` : `Up to ${amount(most)}`;
}

const verdicts = ['helps', 'may-help', 'no-clear-difference', 'unclear', 'may-harm', 'harms', 'none'];

/** Puts values of a facet in the order in which people see them: phases by age, priorities by rank, levels surest first; others by name. */
export function inFacetOrder<T extends { value: string; text: string }>(
  name: FacetName,
  choices: readonly T[],
  view: SiteView,
): T[] {
  const orders: Partial<Record<FacetName, readonly string[]>> = {
    phase: agePhases,
    priority: priorityItems(view).map(({ id }) => id),
    level: ['5', '4', '3', '2', '1', 'none'],
    verdict: verdicts,
    cost: ['0', '1', '2', '3', '4', '5', 'unknown'],
    workload: ['0', '1', '2', '3', '4', '5', 'unknown'],
    kind: Object.keys(kinds),
  };
  const order = orders[name] ?? [];
  const place = ({ value }: T) => (order.includes(value) ? order.indexOf(value) : order.length);
  return choices.toSorted((a, b) => place(a) - place(b) || a.text.localeCompare(b.text, 'en-GB'));
}
