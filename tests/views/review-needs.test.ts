import { expect, test } from 'vitest';
import { needsOf } from '#views/review-needs.ts';
import { timelinePages } from '#views/timeline.ts';
import { record, review } from './community.ts';
import { libraryOf } from './library.ts';
import type { PracticeParts } from './practice.ts';
import { study } from './practice.ts';

const text = 'practices/comparing/index.mdx';
const reviewed = (level: 1 | 2 | 3, day = '2026-10-10') =>
  record(3, day, [text], {
    reviews: [review('kim'), review('lou')],
    outcome: { is: 'published', by: 'quorum', level, claimed: level, supported: level },
  });

function needs(parts: PracticeParts) {
  const view = libraryOf([parts]);
  const [practice] = view.site.practices;
  return needsOf(practice as NonNullable<typeof practice>, view).map(({ need, says }) => [need, says]);
}

test('what nobody has reviewed waits', () => {
  expect(needs({})).toEqual([['unreviewed', 'No review here yet.']]);
});

test('what was reviewed and is not due waits for nothing', () => {
  expect(needs({ reviews: [reviewed(1)] })).toEqual([]);
});

test('its day has come: set by its author, or two years after its last record', () => {
  expect(needs({ data: { reviewBy: '2026-11-22' }, reviews: [reviewed(1)] })).toEqual([
    ['due', 'Was to be looked at again by 22 November 2026.'],
  ]);
  expect(needs({ data: { reviewBy: '2026-11-23' }, reviews: [reviewed(1)] })).toEqual([]);
  expect(needs({ reviews: [reviewed(1, '2024-11-22')] })).toEqual([
    ['due', 'Was to be looked at again by 22 November 2026.'],
  ]);
});

test('facts that support more than was agreed wait to be confirmed', () => {
  expect(needs({ reports: [study('a')], reviews: [reviewed(1)] })).toEqual([
    ['confirm', 'Reviewers agreed level 1; the facts now support level 3.'],
  ]);
});

test('a challenge left without an answer waits, from the day after the days for answering', () => {
  const path = 'practices/comparing/challenges/why.yaml';
  const asked = (day: string, data: object = {}) =>
    needs({
      challenges: [{ id: 'why', path, html: '', data: { kind: 'question', text: 'Why?', ...data } }],
      reviews: [reviewed(1), record(4, day, [path])],
    });
  expect(asked('2026-10-20')).toEqual([['answer', 'Question: unanswered since 20 October 2026.']]);
  expect(asked('2026-11-01')).toEqual([]);
  expect(asked('2026-10-20', { outcome: 'stands' })).toEqual([]);
});

test('the timeline groups them by what presses most, and says what the heading does not', () => {
  const view = libraryOf([
    { id: 'fresh', data: { title: 'Fresh' } },
    { id: 'old', data: { title: 'Old', reviewBy: '2026-01-01' } },
    {
      id: 'fine',
      data: { title: 'Fine' },
      reviews: [
        record(3, '2026-10-10', ['practices/fine/index.mdx'], {
          reviews: [review('kim')],
          outcome: { is: 'published', by: 'quorum', level: 1, claimed: 1, supported: 1 },
        }),
      ],
    },
  ]);
  const [page] = timelinePages(view, 'needs-reviewers');
  expect(
    page?.groups.map(({ name, entries }) => [name, entries.map(({ id, because }) => [id, because])]),
  ).toEqual([
    [
      'Due to be looked at again',
      [['old', ['Was to be looked at again by 1 January 2026.', 'No review here yet.']]],
    ],
    ['Nobody here has reviewed it', [['fresh', []]]],
  ]);
});
