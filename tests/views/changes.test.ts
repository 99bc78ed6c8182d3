import { expect, test } from 'vitest';
import { dueSoon } from '#views/ageing.ts';
import { changesOf } from '#views/changes.ts';
import { changesFeed, changesPages } from '#views/changes-page.ts';
import { community, record, review, school, tryOf } from './community.ts';
import { study } from './practice.ts';

const index = 'practices/quiz/index.mdx';
const rated = (level: number) => ({
  outcome: { is: 'published' as const, by: 'quorum' as const, level, claimed: 3, supported: 3 },
});
const brief = (view: ReturnType<typeof community>) =>
  changesOf(view).map(({ on, kind, text }) => [on, kind, text.split('.')[0]]);

test('published, rated anew, reported, tried: each record against the one before', () => {
  const view = community([
    {
      id: 'quiz',
      reports: [study('star-2006')],
      tries: [tryOf('quiz', 'hill-26', { school: 'hill' })],
      reviews: [
        record(4, '2026-11-02', [index, 'practices/quiz/reports/star-2006.mdx'], rated(3)),
        record(1, '2026-09-14', [index], { reviews: [review('ann'), review('ben')], ...rated(2) }),
        record(3, '2026-10-20', [index]),
        record(2, '2026-10-01', ['practices/quiz/tries/hill-26.yaml']),
      ],
    },
  ]);
  expect(brief(view)).toEqual([
    ['2026-11-02', 'rated', 'Level 2 before, level 3 now'],
    ['2026-11-02', 'reported', 'star-2006: told how it went'],
    ['2026-10-20', 'changed', 'Checked by machine'],
    ['2026-10-01', 'declared', 'Hill School (demo) is going to try it'],
    ['2026-09-14', 'published', 'At level 2; claimed 3, supported 3'],
  ]);
});

test('the starter library is one change a day, and its first review is a rating', () => {
  const starter = (id: string) => ({
    schema: 1 as const,
    addedOn: '2026-11-01',
    outcome: { is: 'published' as const, by: 'starter' as const },
    files: [{ path: `practices/${id}/index.mdx`, sha256: '0'.repeat(64) }],
  });
  const view = community([{ id: 'one' }, { id: 'two' }]);
  const [one, two] = view.site.practices.map((practice) => ({ ...practice, starter: starter(practice.id) }));
  if (!one || !two) throw new Error('Expected two practices');
  two.reviews = [
    record(9, '2026-11-20', ['practices/two/index.mdx'], { reviews: [review('ann')], ...rated(3) }),
  ];
  const changes = changesOf(community([], { practices: [one, two] }));
  expect(changes.map(({ kind, title, all }) => [kind, title, all.length])).toEqual([
    ['rated', 'Comparing two ways', 0],
    ['published', '2 write-ups of published studies', 2],
  ]);
});

test('due on its day, soon before it, and due 24 months after its last record where nobody says', () => {
  const due = (reviewBy: string) => ({ id: `d${reviewBy}`, added: null, data: { reviewBy } });
  const view = community([
    ...[due('2026-11-22'), due('2026-11-23'), due('2027-01-22'), due('2027-01-23')],
    { id: 'quiz', reviews: [record(1, '2024-11-21', [index])] },
    { id: 'unknown', added: null },
  ]);
  expect(
    changesOf(view)
      .filter(({ kind }) => kind === 'aged')
      .map(({ on }) => on),
  ).toEqual(['2026-11-22', '2026-11-21']);
  expect(dueSoon(view).map(({ on }) => on)).toEqual(['23 November 2026', '22 January 2027']);
});

test('withdrawn write-ups and old figures are told', () => {
  const view = community([], {
    withdrawn: [
      { id: 'gone', title: 'Gone', on: '2025-12-03', reason: 'The figures were of another class.' },
    ],
    schools: [
      school('hill', { context: { asOf: '2024-01-18' } }),
      school('vale', { context: { asOf: '2026-01-15' } }),
    ],
  });
  expect(changesOf(view).map(({ on, kind, path }) => [on, kind, path])).toEqual([
    ['2025-12-03', 'withdrawn', '/practices/gone/'],
    ['2025-07-18', 'aged', '/schools/hill/'],
  ]);
});

test('a page a year, the newest at the front, and one where nothing happened', () => {
  const view = community([], {
    withdrawn: ['2026-02-01', '2024-02-01'].map((on) => ({ id: on, title: on, on, reason: 'R' })),
  });
  const pages = changesPages(view);
  expect(pages.map(({ year, page }) => [year, page.path])).toEqual([
    [null, '/changes/'],
    ['2024', '/changes/2024/'],
  ]);
  const [empty] = changesPages(community([]));
  expect(empty?.page.months).toEqual([]);
});

test('every change has an id of its own, in the page and in the feed', () => {
  const view = community([
    {
      id: 'quiz',
      reports: [study('a'), study('b')],
      reviews: [
        record(1, '2026-09-14', [index, 'practices/quiz/reports/a.mdx', 'practices/quiz/reports/b.mdx']),
        record(2, '2026-09-14', [index]),
      ],
    },
  ]);
  const ids = changesOf(view).map(({ id }) => id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(ids.length);
  const feed = JSON.parse(changesFeed(view).json1());
  expect(feed.items[0].url).toContain('/practices/quiz/');
});
