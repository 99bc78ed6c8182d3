import type { Challenge } from '#core/model/challenge.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import type { Try } from '#core/model/try.ts';
import type { Filed, Practice } from '../site-data.ts';
import { madePractice, madeReports } from './made-up.ts';

/** The day on which the style guide looks at its examples, so that it shows the same whenever it is built. */
export const guideDay = '2026-11-22';

const folder = 'practices/everything';
const zero = '0'.repeat(64);

/** One write-up with everything that can come of one: reports of all kinds, tries in every state, challenges, reviews; and its kin. */
export function everything(): { practice: Practice; kin: Practice[] } {
  const practice = {
    ...madePractice(
      'everything',
      {
        title: 'Made up: a page on which much has happened',
        adaptedFrom: 'forebear',
        school: 'made-up-1',
        authors: ['made-up-author'],
        when: '2024-25',
        cost: { perPupilYear: 12.5, oneOff: 300 },
        workload: { perWeek: 1, who: 'class teacher' },
      },
      madeReports(5),
    ),
    tries: tries(),
    challenges: challenges(),
    reviews: [firstReview(), laterReview()],
  };
  const grew = (id: string, title: string, from?: string) =>
    madePractice(id, { title: `Made up: ${title}`, ...(from && { adaptedFrom: from }) });
  return {
    practice,
    kin: [
      grew('forebear', 'what it grew from'),
      grew('offspring', 'for younger pupils', 'everything'),
      grew('grandchild', 'for younger pupils, outdoors', 'offspring'),
      grew('sibling', 'with numbers instead of words', 'everything'),
    ],
  };
}

const filed = <T>(kind: string, id: string, data: T): Filed<T> => ({
  ...{ id, path: `${folder}/${kind}/${id}.yaml`, html: '', data },
});

function tries(): Filed<Try>[] {
  const make = (place: number, starts: string, due: string, more: Partial<Try> = {}) =>
    filed<Try>('tries', `try-${place}`, {
      ...{ demo: true, school: `made-up-${place}`, starts, due, outcome: 'reading-comprehension' },
      ...{ measure: { name: 'Made-up test', kind: 'standardised-test' }, design: 'comparison', ...more },
    });
  return [
    make(2, '2025-09', '2026-03'),
    make(11, '2026-09', '2027-03'),
    make(12, '2026-04', '2026-10', { change: 'In pairs and not in threes.' }),
    make(13, '2025-11', '2026-05'),
    make(14, '2026-09', '2027-03', { withdrawn: { on: '2026-09-10', reason: 'The timetable has changed.' } }),
  ];
}

function challenges(): Filed<Challenge>[] {
  const make = (id: string, data: Challenge) => filed('challenges', id, { ...data, demo: true as const });
  return [
    make('other-test', {
      ...{ kind: 'question', by: 'made-up-reader' },
      text: 'Would the gain show on a test that the teacher had not prepared pupils for?',
    }),
    make('count', {
      ...{ kind: 'correction', by: 'made-up-reader', about: 'What happened', outcome: 'corrected' },
      text: 'The text says 28 pupils, the table 27.',
      answer: { by: 'made-up-author', on: '2026-11-03', text: 'The table was right; the text now says 27.' },
    }),
    make('how-long', {
      ...{ kind: 'question', by: 'made-up-reader', about: 'school-3' },
      text: 'For how many weeks did you do it?',
      answer: { by: 'made-up-author', on: '2026-10-20', text: 'Six, where the page asks for ten.' },
    }),
  ];
}

type Review = ReviewRecord['reviews'][number];

const review = (handle: string, level: Review['level'], text: string, answer?: string): Review => ({
  ...{ by: { handle, githubId: handle.length }, at: '2026-09-10T19:00:00Z', sealed: true, level },
  ...{ confidence: 'medium', relationship: 'none', safeguarding: 'pass' },
  independence: { counts: true, external: true, reasons: [] },
  expertise: { matches: true, on: [] },
  challenge: { text, ...(answer && { answer }) },
});

function record(
  pull: number,
  day: string,
  paths: string[],
  more: Partial<ReviewRecord>,
): Filed<ReviewRecord> {
  return filed('reviews', String(pull), {
    ...{ schema: 1, demo: true, pull, mergedAt: `${day}T10:00:00Z`, headSha: '0'.repeat(40) },
    ...{ digest: `sha256:${zero}`, files: paths.map((path) => ({ path, sha256: zero })) },
    outcome: { is: 'published', by: 'quorum', level: 1, claimed: 2, supported: 1 },
    ...{ reviews: [], agreement: null, waivers: [], adjudication: null, changed: [] },
    checks: { policyDigest: `sha256:${zero}`, passed: true, warnings: [] },
    ...more,
  });
}

const firstReview = () =>
  record(
    12,
    '2026-09-12',
    [`${folder}/index.mdx`, ...[2, 11, 12, 13, 14].map((place) => `${folder}/tries/try-${place}.yaml`)],
    {
      reviews: [
        review(
          'made-up-reviewer',
          1,
          'You write that marks rose. Against what?',
          'Against the term before. We have taken the word “because” out.',
        ),
        review('made-up-editor', 2, 'Who marked the papers?'),
      ],
      changed: [
        {
          where: 'What happened',
          what: '“because of it” became “after it”',
          because: 'review by made-up-reviewer',
        },
      ],
      adjudication: {
        ...{ level: 1, by: 'made-up-editor', at: '2026-09-12T09:00:00Z' },
        reason: 'Nobody did without it, and nothing was measured before.',
      },
    },
  );

const laterReview = () =>
  record(
    19,
    '2026-10-02',
    [
      ...[1, 2, 3, 4, 5].map((place) => `${folder}/reports/school-${place}.mdx`),
      ...['other-test', 'count', 'how-long'].map((id) => `${folder}/challenges/${id}.yaml`),
    ],
    { outcome: { is: 'published', by: 'machine' } },
  );
