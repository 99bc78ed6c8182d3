import type { ReportView, Side } from './report-view.ts';

/** Reports that came out the same way, and how that is called. `more` stand folded under `shown`. */
export type ReportGroup = {
  side: Side;
  title: string;
  mark: string;
  count: number;
  shown: ReportView[];
  more: ReportView[];
};

/** How many reports of a group stand open. */
export const openReports = 6;

const names: Record<Side, { school: string; study: string; both: string; mark: string }> = {
  better: {
    school: 'Where it worked',
    study: 'Clearly better',
    both: 'Worked, or clearly better',
    mark: 'verdict-helps',
  },
  worse: {
    school: 'Where it did not work',
    study: 'Clearly worse',
    both: 'Did not work, or clearly worse',
    mark: 'verdict-harms',
  },
  open: {
    school: 'Where it was mixed, or nobody could tell',
    study: 'Could go either way',
    both: 'Mixed, or could go either way',
    mark: 'verdict-unclear',
  },
  none: {
    school: 'Where nothing was said of it',
    study: 'No usable figure on what this is about',
    both: 'No usable figure on what this is about',
    mark: 'verdict-none',
  },
};

/** Reports by how they came out, always in the same order, whichever is the largest: where it worked never hides where it did not. */
export function reportGroups(reports: readonly ReportView[]): ReportGroup[] {
  return (Object.keys(names) as Side[]).flatMap((side) => {
    const of = reports.filter((report) => report.side === side);
    if (of.length === 0) return [];
    const kinds = new Set(of.map(({ kind }) => kind));
    const { mark, ...titles } = names[side];
    const title = kinds.size > 1 ? titles.both : titles[kinds.has('school') ? 'school' : 'study'];
    return [
      {
        ...{ side, title, mark },
        count: of.length,
        shown: of.slice(0, openReports),
        more: of.slice(openReports),
      },
    ];
  });
}
