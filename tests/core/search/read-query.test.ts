import { expect, test } from 'vitest';
import { subjects } from '#core/model/lists.ts';
import { namedAt } from '#core/search/facet-words.ts';
import { readQuery } from '#core/search/read-query.ts';
import { groups, groupsOf, longestEntry } from '#core/search/thesaurus/index.ts';
import { wordsOf } from '#core/search/words.ts';

const read = (text: string, literal?: string[]) => {
  const { wanted, filters } = readQuery(text, literal);
  return {
    words: wanted.map(({ word }) => word),
    filters: filters.map(({ typed, value }) => [typed, value]),
  };
};

test.each([
  ['year 4 fractions', 'year 4', 'primary'],
  ['fractions Y4', 'y 4', 'primary'],
  ['fractions yr 10', 'yr 10', 'secondary'],
  ['year four fractions', 'year four', 'primary'],
  ['KS2 fractions', 'ks 2', 'primary'],
  ['fractions key stage 3', 'key stage 3', 'secondary'],
  ['sixth form fractions', 'sixth form', '16-plus'],
  ['fractions in year 13', 'year 13', '16-plus'],
  ['EYFS fractions', 'eyfs', 'nursery'],
])('%s: a filter, and the rest as words', (text, typed, value) => {
  expect(read(text)).toEqual({ words: ['fractions'], filters: [[typed, value]] });
});

test('words that may name a phase or subject are looked for, and name it besides', () => {
  const { wanted, filters } = readQuery('primary colours in art');
  expect(filters).toEqual([]);
  expect(wanted.map(({ word, names }) => [word, names?.value])).toEqual([
    ['primary', 'primary'],
    ['colours', undefined],
    ['art', 'art-and-design'],
  ]);
});

test('what the reader wants as words is words', () => {
  expect(read('year 4 fractions', ['year 4'])).toEqual({ words: ['year', '4', 'fractions'], filters: [] });
  expect(readQuery('music', ['music']).wanted[0]?.names).toBeUndefined();
});

test('no year, no stage: no filter', () => {
  for (const text of ['year 14', 'year 0', 'year on year', 'ks 9', 'years'])
    expect(read(text).filters, text).toEqual([]);
});

test('little words are left out, unless there is nothing else', () => {
  expect(read('how to use the number line').words).toEqual(['number', 'line']);
  expect(read('to be').words).toEqual(['to', 'be']);
  expect(read('').words).toEqual([]);
});

test('the last word may be unfinished, unless a space follows it', () => {
  expect(readQuery('number fracti').wanted.map(({ unfinished }) => unfinished)).toEqual([false, true]);
  expect(readQuery('fractions ').wanted.at(-1)?.unfinished).toBe(false);
});

test('phrases of several words mean what stands beside them in the thesaurus', () => {
  const together = readQuery('rate of change').wanted.map((one) => one.groups);
  expect(together).toHaveLength(2);
  const shared = together[0]?.filter((group) => together[1]?.includes(group)) ?? [];
  expect(shared.some((group) => groups()[group]?.some((phrase) => phrase.join(' ') === 'gradient'))).toBe(
    true,
  );
});

test.each([
  ['TA', 'teaching assistant'],
  ['maths', 'mathematics'],
  ['SEND', 'special educational needs'],
  ['take away', 'subtraction'],
  ['pupil premium', 'fsm'],
])('%s may mean %s', (typed, meant) => {
  const phrases = groupsOf(wordsOf(typed)).flatMap(
    (group) => groups()[group]?.map((one) => one.join(' ')) ?? [],
  );
  expect(phrases).toContain(meant);
});

test('every line of the thesaurus has phrases that differ, none longer than is looked for', () => {
  expect(groups().length).toBeGreaterThan(300);
  for (const group of groups()) {
    const phrases = group.map((phrase) => phrase.join(' '));
    expect(group.length, phrases[0]).toBeGreaterThan(1);
    expect(new Set(phrases).size, phrases.join(', ')).toBe(phrases.length);
    for (const phrase of group) expect(phrase.length, phrase.join(' ')).toBeLessThanOrEqual(longestEntry);
  }
});

test('subjects that words name are subjects of the content model', () => {
  for (const text of ['maths', 'french', 'pe', 're', 'dt', 'science', 'pshe', 'computer science', 'mfl'])
    expect(subjects).toContain(namedAt(wordsOf(text), 0)?.value);
});

test('words side by side may be one that was written as two, but not little ones', () => {
  const pairs = (text: string) => readQuery(text).wanted.map((one) => one.pairs);
  expect(pairs('pre gnancy tests')).toEqual([
    ['pre gnancy'],
    ['pre gnancy', 'gnancy tests'],
    ['gnancy tests'],
  ]);
  expect(pairs('use of time')).toEqual([[]]);
  expect(pairs('learning out comes')[1]).toEqual(['out comes']);
});
