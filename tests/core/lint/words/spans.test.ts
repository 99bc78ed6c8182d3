import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matches } from '#core/lint/words/spans.ts';

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
