import { expect, test } from 'vitest';
import { marked } from '#core/search/marked.ts';
import { stem } from '#core/search/stem.ts';
import { wordsOf } from '#core/search/words.ts';

test('words are plain: case, accents and apostrophes do not count, letters and digits part', () => {
  expect(wordsOf('Pupils’ Café: don’t — KS2, Y4s!')).toEqual([
    'pupils',
    'cafe',
    'dont',
    'ks',
    '2',
    'y',
    '4',
    's',
  ]);
  expect(wordsOf('Anglo-Saxon  ½')).toEqual(['anglo', 'saxon', '1', '2']);
  expect(wordsOf('قراءة 日本')).toEqual(['قراءة', '日本']);
  expect(wordsOf(' … ')).toEqual([]);
});

test.each([
  ['fraction', 'fractions'],
  ['conjugate', 'conjugating', 'conjugation'],
  ['multiply', 'multiplying', 'multiplied', 'multiplication'],
  ['happy', 'happiness'],
  ['add', 'adding', 'added'],
  ['organise', 'organisation', 'organising', 'organize'],
  ['study', 'studies', 'studied', 'studying'],
  ['plan', 'plans', 'planned', 'planning'],
  ['electric', 'electrical', 'electricity'],
  ['equal', 'equally', 'equality'],
])('forms of %s have one stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['sing', 'single'],
  ['fair', 'fairy'],
  ['number', 'numb'],
  ['gas', 'gasp'],
  ['rating', 'rat'],
])('%s and others keep stems of their own', (...words) => {
  expect(new Set(words.map(stem)).size).toBe(words.length);
});

test('a stem of a stem does not fall to pieces, and short words stay', () => {
  for (const word of ['as', 'is', 'pe', 'ks', '4', 'été']) expect(stem(word)).toBe(word);
  expect(stem('generously')).toBe(stem('generous'));
});

test('words that were looked for are marked in all their forms, and nothing between them', () => {
  expect(marked('Adding fractions, and a fraction’s whole.', ['add', 'fraction'])).toEqual([
    { text: 'Adding', matched: true },
    { text: ' ', matched: false },
    { text: 'fractions', matched: true },
    { text: ', and a ', matched: false },
    { text: 'fraction’s', matched: true },
    { text: ' whole.', matched: false },
  ]);
});

test('little words are marked only where nothing else was looked for', () => {
  expect(marked('To be', ['to', 'fractions']).some(({ matched }) => matched)).toBe(false);
  expect(marked('To be', ['to'])[0]).toEqual({ text: 'To', matched: true });
});
