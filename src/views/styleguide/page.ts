import { type Effort, effortsOf } from '../effort.ts';
import { type Entry, entryOf } from '../entry.ts';
import { evidenceOf } from '../evidence.ts';
import { evidenceMap, type KeyDisc, type MapTable } from '../evidence-map.ts';
import { findingRows } from '../finding-row.ts';
import { type Gap, gapsAmong } from '../gaps.ts';
import type { Hallmark } from '../hallmark.ts';
import { type Ledger, ledgerOf } from '../ledger.ts';
import { plotFigure } from '../plot-html.ts';
import { type PracticePage, practicePage } from '../practice-page.ts';
import { type Rated, surestFirst } from '../rated.ts';
import { type ReportGroup, reportGroups } from '../report-groups.ts';
import { reportView } from '../report-view.ts';
import type { Practice } from '../site-data.ts';
import { type SiteView, siteView } from '../site-view.ts';
import { type TimelinePage, timelinePages } from '../timeline.ts';
import { type Case, cases } from './cases.ts';
import { everything, guideDay } from './everything.ts';
import { confirmed, type MarkSet, markSets } from './specimens.ts';

/** Everything on the page of the style guide; nothing on it is real but the design. */
export type Styleguide = {
  markSets: MarkSet[];
  hallmarks: { shows: string; hallmark: Hallmark }[];
  sentences: { shows: string; text: string; hallmark: Hallmark }[];
  entries: { shows: string; entry: Entry }[];
  ledger: Ledger;
  plots: { shows: string; html: string }[];
  tabs: TimelinePage['tabs'];
  /** Studies by how they came out; schools are among `page`. */
  studies: ReportGroup[];
  /** The page of a write-up on which everything has happened. */
  page: PracticePage;
  efforts: { shows: string; efforts: Effort[] }[];
  map: MapTable;
  key: KeyDisc[];
  gaps: Gap[];
};

/** Where links of examples lead: nowhere but the part of the guide that they stand in. */
const stay = './';

/** The style guide: made-up write-ups, rated and shown by the very code that rates and shows real ones. */
export function styleguide(real: SiteView): Styleguide {
  const made = cases();
  const all = everything();
  const view = madeView(
    made.map(({ practice }) => practice),
    real,
  );
  const kin = madeView([all.practice, ...all.kin], real);
  const entries = made.map(({ shows, practice }) => ({ shows, entry: inert(entryOf(practice, view)) }));
  const ranked = surestFirst(view);
  const map = evidenceMap(view);
  const [first] = entries;
  const settled = first
    ? [{ shows: 'Confirmed by reviewers', hallmark: confirmed(first.entry.hallmark) }]
    : [];
  return {
    markSets: markSets(),
    hallmarks: [
      ...settled,
      ...entries.slice(0, 3).map(({ shows, entry }) => ({ shows, hallmark: entry.hallmark })),
    ],
    sentences: made.map(({ shows, practice }, place) => ({
      shows,
      text: evidenceOf(practice, view.site)?.sentence ?? '',
      hallmark: entries[place]?.entry.hallmark as Hallmark,
    })),
    entries,
    ledger: listed(ranked, view),
    plots: plotsIn(made, view),
    tabs: timelinePages(view)[0]?.tabs ?? [],
    studies: studiesIn(made, view),
    page: inertPage(practicePage(all.practice, kin)),
    efforts: effortsShown(view),
    map: inertMap(map.priorities),
    key: [...map.sizes, ...map.levels],
    gaps: gapsAmong(ranked, { outcomes: ['vocabulary', 'workload'] }, view),
  };
}

/** The made-up library as a site of its own, with the rules of the real one. */
function madeView(made: readonly Practice[], { site }: SiteView): SiteView {
  const priority = (id: string, title: string, rank: number) => ({
    id,
    path: `priorities/${id}.mdx`,
    html: '',
    data: {
      demo: true as const,
      title,
      post: title,
      rank,
      outcomes: ['vocabulary' as const],
      steward: 'made-up',
    },
  });
  const schools = Array.from({ length: 30 }, (_, place) => ({
    id: `made-up-${place + 1}`,
    path: `schools/made-up-${place + 1}.yaml`,
    html: '',
    data: {
      demo: true as const,
      name: `Made-up School ${place + 1}`,
      country: 'GB-ENG',
      phase: 'primary' as const,
      ages: [4, 11] as [number, number],
    },
  }));
  const people = ['author', 'editor', 'reader', 'reviewer'].map((role) => ({
    ...{ id: `made-up-${role}`, path: `people/made-up-${role}.yaml`, html: '' },
    data: { demo: true as const, name: `Made-up ${role}`, roles: ['reviewer' as const] },
  }));
  const withPriority = made.map((practice) => ({
    ...practice,
    data: { ...practice.data, priorities: practice.data.priorities ?? ['made-up-1'] },
  }));
  const view = siteView({
    ...site,
    practices: withPriority,
    priorities: [
      priority('made-up-1', 'A made-up priority', 1),
      priority('made-up-2', 'Another, whose name takes up more room', 2),
    ],
    schools,
    people,
    withdrawn: [],
    asks: [],
    now: `${guideDay}T09:00:00Z`,
  });
  return { ...view, href: () => stay };
}

function inert(entry: Entry): Entry {
  const here = <T extends { href: string }>(link: T): T => ({ ...link, href: '#entries' });
  return {
    ...entry,
    href: stay,
    links: entry.links.map(here),
    tags: entry.tags.map(here),
    replies: entry.replies.map(here),
  };
}

/** Pull requests that never were lead nowhere. */
const inertPage = (page: PracticePage): PracticePage => ({
  ...page,
  reviewed: page.reviewed && {
    ...page.reviewed,
    reviews: page.reviewed.reviews.map((one) => ({ ...one, pull: { ...one.pull, href: '#reviewed' } })),
  },
  steps: page.steps.map((step) => ({ ...step, pull: step.pull && { ...step.pull, href: '#levels' } })),
});

const inertMap = (table: MapTable): MapTable => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, href: '#map' })),
  rows: table.rows.map((row) => ({
    ...row,
    href: '#map',
    cells: row.cells.map((cell) => ({ ...cell, href: cell.href && '#map' })),
  })),
});

/** A few lines as they are, and how a longer list ends. */
const listed = (ranked: readonly Rated[], view: SiteView): Ledger => ({
  lines: ledgerOf(ranked.slice(0, 6), '', view).lines.map((line) => ({ ...line, href: '#lists' })),
  more: { text: '412 more, in the search', href: '#lists' },
});

/** Two, five, ten and thirty studies, those with enough of them with their funnel; and one that cannot be drawn among others that can. */
function plotsIn(made: readonly Case[], view: SiteView): Styleguide['plots'] {
  return ['two', 'unsettled', 'ten', 'thirty-studies', 'missing'].flatMap((id) =>
    made
      .filter((one) => one.id === id)
      .flatMap(({ practice, shows }) =>
        (evidenceOf(practice, view.site)?.plots ?? []).map((plot) => ({ shows, html: plotFigure(plot) })),
      ),
  );
}

/** Studies that came out in each way, and one without a usable figure. */
function studiesIn(made: readonly Case[], view: SiteView): ReportGroup[] {
  const wanted = [
    ['helps', 0],
    ['harms', 2],
    ['unsettled', 3],
    ['missing', 1],
  ] as const;
  const reports = wanted.flatMap(([id, place]) => {
    const practice = made.find((one) => one.id === id)?.practice;
    const report = practice?.reports[place];
    if (!practice || !report) return [];
    const evidence = evidenceOf(practice, view.site);
    const rows = findingRows(practice, evidence, (school) => view.school(school)?.data.name);
    return reportView(report, { rows, evidence }, view);
  });
  return reportGroups(reports);
}

/** Marks from nothing to the most, and what is not known. */
function effortsShown({ site }: SiteView): Styleguide['efforts'] {
  type Data = Pick<Practice['data'], 'cost' | 'workload'>;
  const pair = (shows: string, data: Data) => ({
    shows,
    efforts: effortsOf({ data }, site.policy),
  });
  const { costUpTo, hoursUpTo } = site.policy.effort;
  return [
    pair('Nothing', { cost: { perPupilYear: 0 }, workload: { perWeek: 0 } }),
    ...costUpTo.map((pounds, place) =>
      pair(`${place + 1} of 5`, {
        cost: { perPupilYear: pounds },
        workload: { perWeek: hoursUpTo[place] ?? 0 },
      }),
    ),
    pair('5 of 5', {
      cost: { perPupilYear: 1500, oneOff: 300 },
      workload: { perWeek: 7.5, who: 'class teacher' },
    }),
    pair('Once only, or told in words', {
      cost: { oneOff: 300 },
      workload: { note: 'Half as much once it runs' },
    }),
    pair('Not known', {}),
  ];
}
