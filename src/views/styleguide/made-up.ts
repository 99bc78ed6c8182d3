import type { Finding } from '#core/model/finding.ts';
import type { Outcome } from '#core/model/lists.ts';
import type { Report } from '#core/model/report.ts';
import type { Writeup } from '#core/model/writeup.ts';
import type { Practice } from '../site-data.ts';

/** Names of trees stand for authors, so that nobody takes them for people. */
const authors = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine', 'Rowan'];

/** What a made-up study found: standard deviations, and pupils on each side. */
export type MadeResult = { g: number; n: number };

type MadeReport = { id: string; data: Report };

/** A made-up finding on pupils drawn by lot, whose figures give the effect asked for. */
export function madeFinding(outcome: Outcome, { g, n }: MadeResult, more: Partial<Finding> = {}): Finding {
  const sd = 10;
  return {
    id: 'made-up',
    outcome,
    measure: { name: 'Made-up test', kind: 'standardised-test' },
    design: 'randomised',
    assigned: 'pupil',
    against: 'usual-teaching',
    treated: { n, started: n, mean: 50 + g * sd, sd },
    comparison: { n, started: n, mean: 50, sd },
    ...more,
  };
}

/** A made-up study for each result, each by its own team, with its plan registered before. */
export function madeStudies(outcome: Outcome, results: readonly MadeResult[]): MadeReport[] {
  return results.map((result, place) => {
    const author = authors[place % authors.length] as string;
    const year = 2026 - Math.floor(place / authors.length);
    const id = `${author.toLowerCase()}-${year}`;
    return {
      id,
      data: {
        demo: true,
        post: 'A made-up study, to show how one looks.',
        team: id,
        site: { country: 'GB-ENG', schools: 4 },
        registered: { url: 'https://example.org/plan', on: '2025-09-01' },
        findings: [madeFinding(outcome, result)],
        sources: [{ id, kind: 'study', year, text: `${author}, A. (${year}). Made up to show the design.` }],
      },
    };
  });
}

/** So many made-up reports of schools; of every five, three say it worked. */
export function madeReports(count: number): MadeReport[] {
  const said = ['worked', 'worked-with-changes', 'did-not-work', 'worked', 'mixed'] as const;
  return Array.from({ length: count }, (_, place) => ({
    id: `school-${place + 1}`,
    data: {
      demo: true,
      post: 'A made-up report: what this school did, with whom, and what came of it.',
      verdict: said[place % said.length] as (typeof said)[number],
      ran: 'as-described',
      declares: ['none'],
      school: `made-up-${place + 1}`,
      when: '2025-26',
    },
  }));
}

/** A made-up write-up; what is not said is filled in. */
export function madePractice(
  id: string,
  data: Partial<Writeup>,
  reports: readonly MadeReport[] = [],
): Practice {
  const path = `practices/${id}/index.mdx`;
  return {
    id,
    path,
    html: '',
    data: {
      demo: true,
      title: 'A made-up practice',
      post: 'A made-up post: what was done, with whom, and what came of it, in two sentences. Nobody did this.',
      ages: [7, 11],
      subjects: ['english'],
      claim: { outcome: 'reading-comprehension', change: 'better' },
      core: ['Made up'],
      declares: ['none'],
      ...data,
    },
    sections: [],
    plain: '',
    reports: reports.map((report) => ({
      ...report,
      path: `practices/${id}/reports/${report.id}.mdx`,
      html: '',
    })),
    tries: [],
    challenges: [],
    reviews: [],
    starter: null,
    added: '2026-11-18',
  };
}
