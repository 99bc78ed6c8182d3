import type { AnyEntry, Entry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';
import type { Instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import { bodyHtml } from './body-html.ts';
import { schoolYear } from './dates.ts';
import { whoAndWhere } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import { findingRows } from './finding-row.ts';
import { type Hallmark, hallmarkOf } from './hallmark.ts';
import { type Fact, practiceFacts } from './practice-facts.ts';
import { type ReportView, reportView } from './report-view.ts';
import type { Filed, Practice, SiteData } from './site-data.ts';
import { type SiteView, siteView } from './site-view.ts';
import { ownSources, type SourceView } from './source-list.ts';
import { standingOf } from './standing.ts';

/** What a write-up that is being written will show of itself; nothing here is said differently on its page. */
export type PreviewPage = {
  title: string;
  post: string;
  meta: string[];
  sentence: string;
  hallmark: Hallmark;
  status: string;
  facts: Fact[];
  core: string[];
  adaptable: string[];
  html: string;
  sources: SourceView[];
};

/** A contribution as it will be read: a page, or a report on one; null for what has no page of its own. */
export type Preview = { is: 'practice'; page: PreviewPage } | { is: 'report'; report: ReportView } | null;

/** The write-up as its page will show it. */
export function previewPage(practice: Practice, view: SiteView): PreviewPage {
  const { data } = practice;
  const evidence = evidenceOf(practice, view.site);
  const rows = findingRows(practice, evidence, (school) => view.school(school)?.data.name);
  return {
    title: data.title,
    post: data.post,
    meta: whoAndWhere(practice, view).concat(data.when ? [schoolYear(data.when)] : []),
    sentence: evidence?.sentence ?? 'How sure we are of this has not yet been worked out.',
    hallmark: hallmarkOf(practice, evidence, view),
    status: standingOf(practice, view.person).text,
    facts: practiceFacts(practice, view),
    core: data.core,
    adaptable: data.adaptable ?? [],
    html: bodyHtml(practice.html, rows, evidence),
    sources: ownSources(practice),
  };
}

/** What a page knows of the library beside the folder that is written in. */
export type Surrounding = {
  policy: Policy;
  today: string;
  instance: Pick<Instance, 'site' | 'base'>;
  people: SiteData['people'];
  schools: SiteData['schools'];
};

const filed = <T>({
  id,
  path,
  data,
  rendered,
}: { id: string; path: string; data: T } & Pick<Entry, 'rendered'>): Filed<T> => ({
  ...{ id, path, data, html: rendered.html },
});

/** A library of nothing but who is named: those who are here, and those who come along. */
function siteOf({ policy, today, instance, ...here }: Surrounding, along: readonly AnyEntry[]): SiteData {
  const people = [...here.people, ...entriesOf(along, 'person').map(filed)];
  const schools = [...here.schools, ...entriesOf(along, 'school').map(filed)];
  return {
    ...{ now: `${today}T00:00:00Z`, instance: instance as Instance, policy, policyText: '', people, schools },
    ...{ practices: [], withdrawn: [], priorities: [], networks: [], asks: [] },
  };
}

/** The folder of one practice as its page is made from; undefined where there is no write-up in it. */
function practiceIn(entries: readonly AnyEntry[]): Practice | undefined {
  const [own] = entriesOf(entries, 'practice');
  if (!own) return undefined;
  return {
    ...filed(own),
    ...{ sections: own.rendered.sections, plain: own.rendered.plain, starter: null, added: null },
    ...{ challenges: [], tries: entriesOf(entries, 'try').map(filed), reviews: [] },
    reports: entriesOf(entries, 'report').map(filed),
  };
}

/** Shows an entry as it will be read, with the other entries of its folder beside it. */
export function previewOf(entry: AnyEntry, beside: readonly AnyEntry[], surrounding: Surrounding): Preview {
  const view = siteView(siteOf(surrounding, beside));
  const practice = practiceIn([entry, ...beside.filter(({ path }) => path !== entry.path)]);
  if (!practice) return null;
  if (entry.kind === 'practice') return { is: 'practice', page: previewPage(practice, view) };
  const report = entry.kind === 'report' ? practice.reports.find(({ id }) => id === entry.id) : undefined;
  if (!report) return null;
  const evidence = evidenceOf(practice, view.site);
  const rows = findingRows(practice, evidence, (school) => view.school(school)?.data.name);
  return { is: 'report', report: reportView(report, { rows, evidence, challenges: [] }, view) };
}
