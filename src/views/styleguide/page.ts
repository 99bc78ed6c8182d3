import { type Entry, entryOf } from '../entry.ts';
import { evidenceOf } from '../evidence.ts';
import { evidenceMap, type KeyDisc, type MapTable } from '../evidence-map.ts';
import { findingRows } from '../finding-row.ts';
import { type Gap, gapsAmong } from '../gaps.ts';
import type { Hallmark } from '../hallmark.ts';
import { type Ledger, ledgerOf } from '../ledger.ts';
import { plotFigure } from '../plot-html.ts';
import { costText, type Fact, workloadText } from '../practice-facts.ts';
import { type Rated, surestFirst } from '../rated.ts';
import { type ReportView, reportView } from '../report-view.ts';
import { type SiteView, siteView } from '../site-view.ts';
import { type Case, cases } from './cases.ts';
import { confirmed, type MarkSet, markSets } from './specimens.ts';

/** Everything on the page of the style guide; nothing on it is real but the design. */
export type Styleguide = {
  markSets: MarkSet[];
  hallmarks: { shows: string; hallmark: Hallmark }[];
  sentences: { shows: string; text: string; hallmark: Hallmark }[];
  entries: { shows: string; entry: Entry }[];
  ledger: Ledger;
  plots: { shows: string; html: string }[];
  reports: ReportView[];
  facts: { shows: string; facts: Fact[] }[];
  map: MapTable;
  key: KeyDisc[];
  gaps: Gap[];
};

/** Where links of examples lead: nowhere but the part of the guide that they stand in. */
const stay = './';

/** The style guide: made-up write-ups, rated and shown by the very code that rates and shows real ones. */
export function styleguide(real: SiteView): Styleguide {
  const made = cases();
  const view = madeView(made, real);
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
    reports: reportsIn(made, view),
    facts: factsShown(),
    map: inertMap(map.priorities),
    key: [...map.sizes, ...map.levels],
    gaps: gapsAmong(ranked, { outcomes: ['vocabulary', 'workload'] }, view),
  };
}

/** The made-up library as a site of its own, with the rules of the real one. */
function madeView(made: readonly Case[], { site }: SiteView): SiteView {
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
  const withPriority = made.map(({ practice }) => ({
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
    people: [],
    asks: [],
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

/** Two, five and ten studies; the last comes with its funnel. */
function plotsIn(made: readonly Case[], view: SiteView): Styleguide['plots'] {
  return ['two', 'unsettled', 'ten'].flatMap((id) =>
    made
      .filter((one) => one.id === id)
      .flatMap(({ practice, shows }) =>
        (evidenceOf(practice, view.site)?.plots ?? []).map((plot) => ({ shows, html: plotFigure(plot) })),
      ),
  );
}

/** A school in which it worked, one in which it did not, and a study. */
function reportsIn(made: readonly Case[], view: SiteView): ReportView[] {
  return [
    ['thirty', 0],
    ['thirty', 2],
    ['two', 1],
  ].flatMap(([id, place]) => {
    const practice = made.find((one) => one.id === id)?.practice;
    const report = practice?.reports[place as number];
    if (!practice || !report) return [];
    const evidence = evidenceOf(practice, view.site);
    const rows = findingRows(practice, evidence, (school) => view.school(school)?.data.name);
    return reportView(report, { rows, evidence }, view);
  });
}

function factsShown(): Styleguide['facts'] {
  const pair = (
    shows: string,
    cost: Parameters<typeof costText>[0],
    workload: Parameters<typeof workloadText>[0],
  ) => ({
    shows,
    facts: [
      { term: 'Cost', value: costText(cost) },
      { term: 'Workload', value: workloadText(workload) },
    ],
  });
  return [
    pair('Known', { perPupilYear: 12.5, oneOff: 300 }, { perWeek: 1, oneOff: 6, who: 'class teacher' }),
    pair('Nothing', { perPupilYear: 0 }, { perWeek: 0 }),
    pair('Not known', undefined, undefined),
    pair(
      'With a note',
      { note: 'A made-up note on what the money is for, which is as long as such notes tend to be' },
      { perWeek: 0.5, note: 'Half as much once it runs' },
    ),
  ];
}
