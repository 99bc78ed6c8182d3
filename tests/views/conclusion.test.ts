import { expect, test } from 'vitest';
import { concluded } from '#views/conclusion.ts';

test('what it comes to is set off, and every word stays in its place', () => {
  const words = 'One good study found +0.34 (range 0.22 to 0.46). It may help. Nobody else has repeated it.';
  const { before, conclusion, after } = concluded(words);
  expect(conclusion).toBe('It may help.');
  expect(before + conclusion + after).toBe(words);
});

test('words that come to nothing are left alone', () => {
  const words = 'Told or measured only. Nobody has compared it with pupils who did not do it.';
  expect(concluded(words)).toEqual({ before: words, conclusion: '', after: '' });
});
