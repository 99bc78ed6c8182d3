import { expect, test } from 'vitest';
import { deedSections } from '#views/deed-items.ts';
import { deedsOf, nothingDone } from '#views/deeds.ts';
import { giveAndTake } from '#views/give-and-take.ts';
import { tryStatesOf } from '#views/try-state.ts';
import { community, person, record, review, school, tryOf } from './community.ts';
import { practice, study } from './practice.ts';

const people = [person('ann', { school: 'hill' }), person('ben', { school: 'vale' }), person('cat')];
const schools = [school('hill'), school('vale')];
const own = (id: string, author: string, more = {}) => ({
  id,
  data: { title: id, authors: [author], school: author === 'ann' ? 'hill' : 'vale', ...more },
});
const index = (id: string) => `practices/${id}/index.mdx`;
const report = (id: string, author: string, home: string) => ({
  id,
  data: {
    authors: [author],
    school: home,
    verdict: 'worked' as const,
    ran: 'partly' as const,
    declares: ['none'],
  },
});

test('what one gives another gets back', () => {
  const view = community(
    [
      {
        ...own('quiz', 'ann'),
        reports: [report('vale-26', 'ben', 'vale')],
        reviews: [record(1, '2026-09-14', [index('quiz')], { reviews: [review('ben'), review('cat')] })],
      },
      own('quiz-again', 'ben', { adaptedFrom: 'quiz' }),
    ],
    { people, schools },
  );
  const { people: all, schools: homes } = deedsOf(view.site);
  const told = (id: string) => giveAndTake(all.get(id) ?? nothingDone(), 'person', view);
  expect(told('ann')).toEqual({
    gave: [
      { count: 1, what: 'write-up' },
      { count: 0, what: 'reports of trying something' },
      { count: 0, what: 'reviews' },
    ],
    got: [
      { count: 2, what: 'reviews of their work' },
      { count: 1, what: 'report by another school' },
      { count: 1, what: 'adaptation by others' },
    ],
    owes: 'Owes 1 review: 1 review for each write-up that was reviewed.',
  });
  expect(told('ben')?.gave.map(({ count }) => count)).toEqual([1, 1, 1]);
  expect(told('ben')?.owes).toBeNull();
  expect(homes.get('vale')?.reviews).toHaveLength(1);
  expect(homes.get('hill')?.got.reviews).toHaveLength(2);
});

test('nobody gets anything back from themselves, their own school, or a published study', () => {
  const view = community(
    [
      {
        ...own('quiz', 'ann'),
        reports: [report('again', 'ann', 'vale'), report('next-door', 'cat', 'hill'), study('star-2006')],
      },
      own('quiz-again', 'ann', { adaptedFrom: 'quiz' }),
    ],
    { people, schools },
  );
  const ann = deedsOf(view.site).people.get('ann');
  expect(ann?.got).toEqual({ reviews: [], reports: [], adaptations: [] });
  expect(ann?.reports).toHaveLength(1);
});

test('a review belongs to the account, whatever handle it was given under; else to the handle', () => {
  const reviews = [review('old-name', { by: { handle: 'old-name', githubId: 7 } }), review('cat')];
  const view = community(
    [{ ...own('quiz', 'ann'), reviews: [record(1, '2026-09-14', [index('quiz')], { reviews })] }],
    {
      people: [
        person('ben', { github: { login: 'ben', id: 7 } }),
        person('cat', { github: { login: 'c', id: 9 } }),
      ],
    },
  );
  const { people: all } = deedsOf(view.site);
  expect([all.get('ben')?.reviews.length, all.get('cat')?.reviews.length]).toEqual([1, 1]);
});

test('a review of a pull request that touched two write-ups counts once', () => {
  const both = (id: string) => ({
    ...own(id, 'ann'),
    reviews: [record(5, '2026-09-14', [index(id)], { reviews: [review('ben')] })],
  });
  const { people: all } = deedsOf(community([both('one'), both('two')], { people, schools }).site);
  expect([all.get('ben')?.reviews.length, all.get('ann')?.got.reviews.length]).toEqual([1, 1]);
});

test('a review that judged a report is got by those who wrote the report, not by the author of the write-up', () => {
  const path = 'practices/quiz/reports/vale-26.mdx';
  const view = community(
    [
      {
        ...own('quiz', 'ann'),
        reports: [report('vale-26', 'ben', 'vale')],
        reviews: [
          record(2, '2026-10-01', [path, index('quiz')], { reviews: [review('cat', { judged: [path] })] }),
        ],
      },
    ],
    { people, schools },
  );
  const { people: all } = deedsOf(view.site);
  expect([all.get('ben')?.got.reviews.length, all.get('ann')?.got.reviews.length]).toEqual([1, 0]);
});

test('a try goes on, is due, falls silent, is told or is taken back', () => {
  const tries = [
    tryOf('quiz', 'going', { school: 'a' }),
    tryOf('quiz', 'due', { school: 'b', due: '2026-10' }),
    tryOf('quiz', 'silent', { school: 'c', starts: '2026-01', due: '2026-03' }),
    tryOf('quiz', 'told', { school: 'vale', starts: '2026-01', due: '2026-03' }),
    tryOf('quiz', 'early', { school: 'd', withdrawn: { on: '2026-09-02', reason: 'The teacher left.' } }),
    tryOf('quiz', 'late', {
      ...{ school: 'e', starts: '2026-01', due: '2026-03' },
      withdrawn: { on: '2026-03-02', reason: 'It went badly.' },
    }),
  ];
  const { site } = community([]);
  const one = practice({ id: 'quiz', tries, reports: [report('vale-26', 'ben', 'vale')] });
  expect(Object.fromEntries(tryStatesOf(one, site))).toEqual({
    ...{ going: 'going', due: 'due', silent: 'silent', told: 'told', early: 'withdrawn', late: 'silent' },
  });
});

test('a long list is cut to titles, nothing is lost', () => {
  const many = Array.from({ length: 60 }, (_, place) => ({
    id: `p${place}`,
    data: { title: `T${place}`, authors: ['ann'] },
  }));
  const view = community(many, { people });
  const [shared] = deedSections(deedsOf(view.site).people.get('ann') ?? nothingDone(), false, view);
  expect([shared?.items.length, shared?.others.length]).toEqual([12, 48]);
});

test('answers to challenges and to reviewers are given; levels that a write-up gained are got back', () => {
  const asked = review('ben', { challenge: { text: 'How would you know?', answer: 'By the test in July.' } });
  const challenge = (id: string, answer?: { by: string; on: string; text: string }) => ({
    ...{ id, path: `practices/quiz/challenges/${id}.yaml`, html: '' },
    data: { kind: 'question' as const, text: 'Why?', by: 'cat', ...(answer && { answer }) },
  });
  const view = community(
    [
      {
        ...own('quiz', 'ann'),
        reviews: [record(1, '2026-09-14', [index('quiz')], { reviews: [asked, review('cat')] })],
        challenges: [
          challenge('answered', { by: 'ann', on: '2026-10-01', text: 'Because.' }),
          challenge('open'),
        ],
      },
    ],
    { people, schools },
  );
  const { people: all } = deedsOf(view.site);
  const gave = giveAndTake(all.get('ann') ?? nothingDone(), 'person', view)?.gave;
  expect(gave?.at(-1)).toEqual({ count: 2, what: 'challenges answered' });
  expect(giveAndTake(all.get('cat') ?? nothingDone(), 'person', view)?.gave.at(-1)).toEqual({
    count: 2,
    what: 'challenges',
  });
});

test('levels gained by a write-up since its first record are counted', () => {
  const measured = {
    measure: { name: 'Test', kind: 'standardised-test' as const },
    design: 'before-after' as const,
  };
  const reports = ['a', 'b'].map((id) => ({
    ...report(`${id}-26`, 'ben', id),
    path: `practices/quiz/reports/${id}-26.mdx`,
  }));
  const grown = {
    ...own('quiz', 'ann'),
    reports: reports.map((one) => ({
      ...one,
      data: {
        ...one.data,
        findings: [
          {
            ...measured,
            outcome: 'mathematics' as const,
            treated: { n: 58, mean: 24.1, sd: 5, before: { mean: 20.4, sd: 5.2 } },
          },
        ],
      },
    })),
    reviews: [
      record(1, '2026-03-14', [index('quiz')]),
      record(
        2,
        '2026-09-14',
        reports.map(({ path }) => path),
      ),
    ],
  };
  const view = community([grown], { people, schools });
  const deeds = deedsOf(view.site).people.get('ann') ?? nothingDone();
  expect(giveAndTake(deeds, 'person', view)?.got.at(-1)).toEqual({
    count: 1,
    what: 'level gained by their write-ups',
  });
  expect(deedsOf(view.site).people.get('ben')?.got.reports).toEqual([]);
});
