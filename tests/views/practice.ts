import type { Finding } from '#core/model/finding.ts';
import type { Report } from '#core/model/report.ts';
import type { Writeup } from '#core/model/writeup.ts';
import type { Practice } from '#views/site-data.ts';

/** What a test says of a write-up; the rest is filled in. */
export type PracticeParts = {
  id?: string;
  data?: Partial<Writeup>;
  html?: string;
  added?: string | null;
  reports?: { id: string; data: Partial<Report>; html?: string }[];
  challenges?: Practice['challenges'];
  reviews?: Practice['reviews'];
  tries?: Practice['tries'];
};

/** A comparison of two groups, drawn by lot. */
export const finding = (more: Partial<Finding> = {}): Finding => ({
  id: 'procedures',
  outcome: 'mathematics',
  measure: { name: 'Procedural knowledge', kind: 'standardised-test' },
  design: 'randomised',
  assigned: 'pupil',
  against: 'usual-teaching',
  treated: { n: 40, mean: 52, sd: 10 },
  comparison: { n: 40, mean: 47, sd: 10 },
  ...more,
});

/** A write-up for tests. */
export function practice({
  id = 'comparing',
  data,
  html = '',
  added = '2026-11-18',
  reports = [],
  ...rest
}: PracticeParts): Practice {
  return {
    id,
    path: `practices/${id}/index.mdx`,
    html,
    data: {
      title: 'Comparing two ways',
      post: 'Pupils compare two ways.',
      ages: [8, 15],
      claim: { outcome: 'mathematics', change: 'unclear' },
      core: ['Two ways are in view together'],
      declares: ['none'],
      ...data,
    },
    sections: [],
    plain: '',
    reports: reports.map((report) => ({
      path: `practices/${id}/reports/${report.id}.mdx`,
      html: '',
      ...report,
      data: { post: 'What happened.', ...report.data },
    })),
    tries: [],
    challenges: [],
    reviews: [],
    starter: null,
    added,
    ...rest,
  };
}

/** A study of the published kind, with its citation. */
export const study = (id: string, findings: Finding[] = [finding()], more: Partial<Report> = {}) => ({
  id,
  data: {
    team: id,
    site: { country: 'US' },
    findings,
    sources: [
      { id, kind: 'study' as const, year: 2006, text: 'Star, J. R., & Seifert, C. (2006). Flexibility.' },
    ],
    ...more,
  },
});
