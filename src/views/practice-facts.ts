import { many, plain, pounds } from './numbers.ts';
import { declaresText } from './report-view.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, listed } from './words.ts';

/** A term and its value in the row of facts. */
export type Fact = { term: string; value: string };

/** What it costs, in money and hours, who it was for, who stands behind it. Not known is said, never guessed. */
export function practiceFacts({ data }: Practice, { person }: SiteView): Fact[] {
  const by = data.source === 'published' ? data.curators : data.authors;
  const steward = data.steward && data.steward !== by?.[0] ? data.steward : undefined;
  return [
    { term: 'Cost', value: costText(data.cost) },
    { term: 'Workload', value: workloadText(data.workload) },
    { term: 'Who it was for', value: pupilsText(data.pupils) },
    {
      term: 'Grouping',
      value: capital(listed((data.grouping ?? ['whole-class']).map((grouping) => inSentence(grouping)))),
    },
    ...(by?.length
      ? [{ term: data.source === 'published' ? 'Written up by' : 'By', value: listed(by.map(person)) }]
      : []),
    ...(steward ? [{ term: 'Looked after by', value: person(steward) }] : []),
    { term: 'Interests', value: capital(declaresText(data.declares).replace('Declares: ', '')) },
  ];
}

/** Money as far as it is known. */
export function costText(cost: Practice['data']['cost']): string {
  if (!cost) return 'Not known';
  const { perPupilYear, oneOff, note } = cost;
  const parts = [
    perPupilYear === undefined ? '' : `${pounds(perPupilYear)} a pupil and year`,
    oneOff === undefined ? '' : `${pounds(oneOff)} once`,
  ].filter(Boolean);
  return [listed(parts), note].filter(Boolean).join('. ') || 'Not known';
}

/** Staff hours as far as they are known. */
export function workloadText(workload: Practice['data']['workload']): string {
  if (!workload) return 'Not known';
  const { perWeek, oneOff, who, note } = workload;
  const parts = [
    perWeek === undefined ? '' : `${hours(perWeek)} a week`,
    oneOff === undefined ? '' : `${hours(oneOff)} once`,
  ].filter(Boolean);
  const time = listed(parts);
  return [time && who ? `${time} (${who})` : time || who, note].filter(Boolean).join('. ') || 'Not known';
}

const hours = (value: number): string =>
  Number.isInteger(value) ? many(value, 'hour') : `${plain(value, 1)} hours`;

function pupilsText(pupils: Practice['data']['pupils']): string {
  const groups = (pupils ?? ['all']).map((group) => (group === 'all' ? 'all pupils' : inSentence(group)));
  return capital(listed(groups));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
