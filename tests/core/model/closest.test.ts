import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, didYouMean, editDistance } from '#core/model/closest.ts';

describe('the nearest known words', () => {
  it('counts changed, missing, added and swapped letters', () => {
    expect(editDistance('maths', 'maths')).toBe(0);
    expect(editDistance('mahts', 'maths')).toBe(1);
    expect(editDistance('mats', 'maths')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is the same both ways and never more than the longer word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('offers what is near and keeps quiet about what is not', () => {
    expect(closest('reading-fluancy', ['reading-fluency', 'writing', 'reading-comprehension'])[0]).toBe(
      'reading-fluency',
    );
    expect(didYouMean('zebra', ['writing', 'science'])).toBe('');
    expect(didYouMean('jo', ['jo-sample', 'jo-simple'])).toBe(' Did you mean jo-sample or jo-simple?');
  });
});
