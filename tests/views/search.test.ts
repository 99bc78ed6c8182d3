import { expect, test } from 'vitest';
import { fullTextOf, indexedPractice, textFiles } from '#views/practice-index.ts';
import { priorityItems } from '#views/priorities.ts';
import { searchFacets, searchPage } from '#views/search-page.ts';
import { libraryOf } from './library.ts';
import { study } from './practice.ts';

const view = libraryOf([
  {
    id: 'a',
    data: {
      ...{ title: 'A', priorities: ['writing-well', 'number'], subjects: ['english'] },
      cost: { perPupilYear: 100 },
      workload: { perWeek: 0.5, who: 'class teacher' },
    },
    reports: [study('x')],
  },
  { id: 'b', data: { title: 'B', ages: [16, 18] } },
]);

test('facets have only values that are there, counted and in order', () => {
  const shown = Object.fromEntries(
    searchFacets(view).map(({ name, choices }) => [
      name,
      choices.map(({ text, count }) => `${text} ${count}`),
    ]),
  );
  expect(shown).toMatchObject({
    phase: ['Primary 1', 'Secondary 1', '16 and over 1'],
    subject: ['Any subject 1', 'English 1'],
    priority: ['Number 1', 'Writing well 1'],
    outcome: ['Mathematics 2'],
    level: ['3 Compared 1', '1 Told 1'],
    cost: ['Up to £200 1', 'Not known 1'],
    workload: ['Up to 0.5 hours 1', 'Not known 1'],
  });
  for (const { choices } of searchFacets(view))
    expect(choices.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(2);
});

test('the page has the surest first, facets that divide, and where to look without scripts', () => {
  const { total, facets, first, browse } = searchPage(view);
  expect(total).toBe(2);
  expect(first.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(facets.every(({ choices }) => choices.length > 1)).toBe(true);
  expect(browse.map(({ text }) => text)).toContain('Number');
});

test('the index takes a title, all that is said of it, and what it is sorted by', () => {
  const [a, b] = view.site.practices.map((practice) => indexedPractice(practice, view));
  expect(a).toMatchObject({ id: 'a', title: 'A', cost: 100, facets: { subject: ['english'], level: ['3'] } });
  expect(a?.text).toMatch(/English.*Number.*Mathematics/);
  expect(b).toMatchObject({ cost: null, facets: { subject: ['any'], cost: ['unknown'] } });
  expect(b?.text).not.toMatch(/any/i);
  expect(a?.surest).toBeGreaterThan(b?.surest ?? 0);
  expect(a?.shown).not.toHaveProperty('title');
});

test('whole texts have the same facets, so that a filter holds for them too, and every one stands in some file', () => {
  for (const practice of view.site.practices)
    expect(fullTextOf(practice, view).filters).toEqual(indexedPractice(practice, view).facets);
  expect(textFiles(view.site.practices).flat()).toEqual(view.site.practices);
});

test('priorities stand by rank with what there is', () => {
  expect(priorityItems(view).map(({ title, counts }) => [title, counts])).toEqual([
    ['Number', '1 practice, tried in 1 study and 1 school'],
    ['Writing well', '1 practice, tried in 1 study and 1 school'],
  ]);
});

test('the text that is searched holds what was measured, every facet, and the marks of the hallmark', () => {
  const [practice] = view.site.practices as [(typeof view.site.practices)[0]];
  const { text, filters, meta, url } = fullTextOf(practice, view);
  expect(url).toBe('/practices/a/');
  expect(text).toContain('Mathematics; ');
  expect(filters).toMatchObject({
    ...{ phase: ['primary', 'secondary'], subject: ['english'], priority: ['writing-well', 'number'] },
    ...{ level: ['3'], kind: ['schools'] },
  });
  expect(meta['marks']).toContain('level-3 drawn');
  expect(meta['title']).toBe('A');
});
