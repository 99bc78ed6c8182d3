import { expect, test } from 'vitest';
import { plainList, priorityItems } from '#views/priorities.ts';
import { searchFacets } from '#views/search-page.ts';
import { adviceFor } from '../../src/client/advice.ts';
import { askIndex } from '../../src/client/ask-index.ts';
import { piecesOf, snippet } from '../../src/client/excerpt.ts';
import type { Pagefind } from '../../src/client/pagefind.ts';
import { filtersOf, readQuery, without, writeQuery } from '../../src/client/query.ts';
import { libraryOf } from './library.ts';
import { study } from './practice.ts';

const facets = ['phase', 'subject'];

test('a query goes into the address and comes back', () => {
  const query = readQuery(
    '?q=reading+%26+fluency&phase=primary&phase=secondary&phase=primary&other=1',
    facets,
  );
  expect(query.words).toBe('reading & fluency');
  expect(writeQuery(query)).toBe('?q=reading+%26+fluency&phase=primary&phase=secondary');
  expect(readQuery(writeQuery(query), facets)).toEqual(query);
  expect(writeQuery(readQuery('', facets))).toBe('');
});

test('boxes of a facet widen, facets narrow, and one can be left out', () => {
  const query = readQuery('?phase=primary&phase=secondary&subject=english', facets);
  expect(filtersOf(query)).toEqual({
    phase: { any: ['primary', 'secondary'] },
    subject: { any: ['english'] },
  });
  expect(filtersOf(query, 'phase')).toEqual({ subject: { any: ['english'] } });
  expect(writeQuery(without(query, 'subject', 'english'))).toBe('?phase=primary&phase=secondary');
});

test('the counts of a facet do not shrink with its own boxes', async () => {
  const asked: unknown[] = [];
  const pagefind = {
    search: async (_words: string | null, { filters }: { filters: Record<string, unknown> }) => {
      asked.push(filters);
      const wide = !('phase' in filters);
      return {
        results: [],
        filters: { phase: { primary: 3, secondary: wide ? 2 : 0 }, subject: { english: wide ? 9 : 1 } },
      };
    },
  } as unknown as Pagefind;
  const { counts } = await askIndex(pagefind, readQuery('?phase=primary', facets));
  expect(counts).toEqual({ phase: { primary: 3, secondary: 2 }, subject: { english: 1 } });
  expect(asked).toHaveLength(2);
});

test('an excerpt is text, whatever is in it', () => {
  expect(piecesOf('a &lt;b&gt; <mark>Reading</mark> &amp;amp;')).toEqual([
    { text: 'a <b> ', matched: false },
    { text: 'Reading', matched: true },
    { text: ' &amp;', matched: false },
  ]);
});

test('the post is shown when it has a word looked for, else the excerpt', () => {
  const marked = (post: string) =>
    snippet(post, 'in <mark>reads,</mark> then').filter(({ matched }) => matched);
  expect(marked('A class reads in pairs.')).toEqual([{ text: 'reads', matched: true }]);
  expect(
    snippet('Nothing of it.', 'in <mark>reads,</mark> then')
      .map(({ text }) => text)
      .join(''),
  ).toBe('in reads, then');
});

test('a write-up found by something that is not in its text shows its post', () => {
  expect(
    snippet('Two ways.', 'some other words')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Two ways.');
});

test('a search without results offers to lighten it', () => {
  const query = readQuery('?q=handwriting+in+year&phase=primary', facets);
  const ways = adviceFor(query, (_, value) => value.toUpperCase());
  expect(ways).toEqual([
    { text: 'Without “PRIMARY”', search: '?q=handwriting+in+year' },
    { text: 'Only “handwriting”', search: '?q=handwriting&phase=primary' },
    { text: 'Only “year”', search: '?q=year&phase=primary' },
  ]);
});

const view = libraryOf([
  {
    id: 'a',
    data: { title: 'A', priorities: ['writing-well', 'number'], subjects: ['english'] },
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
  expect(shown).toEqual({
    phase: ['Primary 1', 'Secondary 1', '16 and over 1'],
    subject: ['Any subject 1', 'English 1'],
    priority: ['Number 1', 'Writing well 1'],
    outcome: ['Mathematics 2'],
    level: ['3 Compared 1', '1 Told 1'],
  });
});

test('priorities stand by rank with what there is; without scripts everything is listed under them', () => {
  expect(priorityItems(view).map(({ title, counts }) => [title, counts])).toEqual([
    ['Number', '1 practice, tried in 1 study and 1 school'],
    ['Writing well', '1 practice, tried in 1 study and 1 school'],
  ]);
  expect(plainList(view).map(({ title, practices }) => [title, practices.map((one) => one.title)])).toEqual([
    ['Number', ['A']],
    ['Writing well', ['A']],
    ['Everything else', ['B']],
  ]);
});
