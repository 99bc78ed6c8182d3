import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blanked, matches } from '#core/lint/words/spans.ts';
import { processorTime } from '../../../processor-time.ts';

it('finds what matchAll finds, where it finds it', () => {
  const patterns = fc.constantFrom(/a+/g, /a*/g, /a*/gu, /(?<=b)a|c$/gi, /\p{L}a?/gu, /\b/g, /(a)|(b)/g);
  const texts = fc.array(fc.constantFrom('a', 'b', 'A', ' ', 'c', '𝒂', 'é')).map((some) => some.join(''));
  fc.assert(
    fc.property(texts, patterns, (text, pattern) => {
      const expected = [...text.matchAll(pattern)].map((found) => [found.index, [...found]]);
      expect(matches(text, pattern).map(({ start, found }) => [start, [...found]])).toEqual(expected);
    }),
  );
});

it('blanks what lies in any span, in whatever order and however they overlap, and nothing else', () => {
  const span = fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const text = 'abcdefghijklmnopqrstu';
      const inside = (at: number) => spans.some(({ start, end }) => start <= at && at < end);
      const expected = [...text].map((letter, at) => (inside(at) ? '\uFFFC' : letter)).join('');
      expect(blanked(text, spans)).toBe(expected);
    }),
  );
});

it('blanks a hundred thousand spans soon', () => {
  const spans = Array.from({ length: 100_000 }, (_, at) => ({ start: 2 * at, end: 2 * at + 1 }));
  const taken = processorTime(() => expect(blanked('"a'.repeat(100_000), spans)).toHaveLength(200_000));
  expect(taken).toBeLessThan(3000);
});
