import { expect, test } from 'vitest';
import { candidates, rankTexts, type TextTerm, textWords } from '#core/search/rank-texts.ts';

const term = (word: string, documents: number, hits: Record<string, number>): TextTerm => ({
  ...{ word, documents },
  hits: Object.entries(hits).map(([key, first]) => ({ key, first })),
});
const keys = (terms: TextTerm[]) => candidates(terms, 100).map(({ key }) => key);

test('words are as the index of texts has them, without those that say nothing or were read as filters', () => {
  const phase = { facet: 'phase', value: 'primary', words: 2, sure: true, typed: 'year 4' } as const;
  expect(textWords('How do I teach 3D shapes in Year 4?', [phase])).toEqual(['teach', '3d', 'shapes']);
  expect(textWords('Don’t rush: Anglo-Saxon café, don’t', [])).toEqual([
    'dont',
    'rush',
    'anglo',
    'saxon',
    'cafe',
  ]);
  expect(textWords('what is it', [])).toEqual(['what', 'is', 'it']);
  expect(textWords(' … ', [])).toEqual([]);
});

test('texts with all of the words come, and no others where there are such', () => {
  expect(keys([term('rare', 2, { a: 9, b: 0 }), term('usual', 60, { b: 90, c: 0 })])).toEqual(['b']);
});

test('where none has all, those with the most that says something; a common word alone is not enough', () => {
  expect(keys([term('rare', 1, { a: 3 }), term('usual', 60, { c: 0 })])).toEqual(['a']);
  expect(keys([term('nowhere', 0, {}), term('usual', 60, { c: 0 })])).toEqual([]);
  expect(keys([])).toEqual([]);
});

test('what says it earlier stands first, and equal ones in the order of their keys', () => {
  expect(keys([term('word', 4, { d: 300, b: 2, c: 40, a: 40 })])).toEqual(['b', 'a', 'c', 'd']);
});

test('a candidate is shown by the rarest of its words', () => {
  const [one] = candidates([term('usual', 60, { a: 5 }), term('rare', 1, { a: 77 })], 100);
  expect(one?.hit.first).toBe(77);
});

test('what says it more often in as many words fits better, in any form of the word', () => {
  const text = (key: string, content: string, level = 0) => ({ key, content, level });
  const terms = [term('fraction', 4, { a: 0, b: 0, c: 0, d: 0 })];
  const order = (texts: ReturnType<typeof text>[]) => rankTexts(texts, terms, 100).map(({ key }) => key);
  const [once, twice] = [
    text('a', 'one fraction and other words'),
    text('b', 'fractions of a fraction here'),
  ];
  expect(order([once, twice])).toEqual(['b', 'a']);
  expect(order([text('a', `fraction ${'and so on '.repeat(50)}`), text('b', 'fraction')])).toEqual([
    'b',
    'a',
  ]);
  expect(order([text('a', 'fraction'), text('c', 'fraction', 3), text('b', 'fraction')])).toEqual([
    'c',
    'a',
    'b',
  ]);
});
