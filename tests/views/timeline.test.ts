import { expect, test } from 'vitest';
import { entriesPerPage, pagesOfOthers, timelinePages } from '#views/timeline.ts';
import { libraryOf } from './library.ts';

const dated = (id: string, added: string | null) => ({ id, added, data: { title: id } });

test('newest first, then by title; undated last', () => {
  const view = libraryOf([
    dated('b', '2026-11-01'),
    dated('none', null),
    dated('a', '2026-11-01'),
    dated('c', '2026-12-01'),
  ]);
  const [page] = timelinePages(view);
  expect(page?.groups.map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
    ['December 2026', ['c']],
    ['November 2026', ['a', 'b']],
    ['Not dated', ['none']],
  ]);
});

test('pages are numbered, linked both ways, and none is longer than the limit', () => {
  const view = libraryOf(
    Array.from({ length: entriesPerPage * 2 + 1 }, (_, index) => dated(`p${index}`, '2026-11-01')),
    '/repo',
  );
  const pages = timelinePages(view);
  expect(pages.map(({ newer, older }) => [newer, older])).toEqual([
    [null, '/repo/page/2/'],
    ['/repo/', '/repo/page/3/'],
    ['/repo/page/2/', null],
  ]);
  const counts = pages.map(({ groups }) => groups.flatMap(({ entries }) => entries).length);
  expect(counts).toEqual([entriesPerPage, entriesPerPage, 1]);
});

test('an empty site still has a timeline', () => {
  expect(timelinePages(libraryOf([]))).toHaveLength(1);
});

test('a view that is not by date ends, and says how many come after', () => {
  const view = libraryOf(
    Array.from({ length: entriesPerPage * pagesOfOthers + 3 }, (_, index) =>
      dated(`p${index}`, '2026-11-01'),
    ),
  );
  const pages = timelinePages(view, 'needs-reviewers');
  expect(pages).toHaveLength(pagesOfOthers);
  expect(pages.at(-1)).toMatchObject({ older: null, of: pagesOfOthers, rest: '3 more come after these.' });
  expect(pages[0]?.rest).toBeNull();
  expect(timelinePages(view)).toHaveLength(pagesOfOthers + 1);
  expect(timelinePages(view).at(-1)?.rest).toBeNull();
});
