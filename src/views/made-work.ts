import type { MadeWork } from '#core/community/matches-for-ask.ts';
import { elsewhere } from '#core/community/repeated-elsewhere.ts';
import { type Deeds, deedsOf, nothingDone } from './deeds.ts';
import { evidenceOf } from './evidence.ts';
import { sideOfVerdict } from './report-view.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';

/** What worked in a school, by its own word: what it wrote up, and what it reported on; each write-up once. */
export function madeWorkIn(school: string, view: SiteView): MadeWork[] {
  const deeds: Deeds = deedsOf(view.site).schools.get(school) ?? nothingDone();
  const own = deeds.writeUps
    .filter(({ data }) => data.claim.change === 'better')
    .map((practice) => madeWork(practice, practice.data.authors, view));
  const tried = deeds.reports
    .filter(({ report }) => sideOfVerdict[report.data.verdict ?? ''] === 'better')
    .map(({ practice, report }) => madeWork(practice, report.data.authors, view));
  return [...new Map([...tried, ...own].map((one) => [one.practice, one])).values()];
}

function madeWork(practice: Practice, by: readonly string[] | undefined, { site }: SiteView): MadeWork {
  const { id, data, reports } = practice;
  return {
    ...{ practice: id, title: data.title, outcome: data.claim.outcome, ages: data.ages },
    ...{ subjects: data.subjects ?? [], level: evidenceOf(practice, site)?.level ?? null, by: by ?? [] },
    elsewhere: elsewhere(
      data,
      reports.map((report) => report.data),
    ),
  };
}
