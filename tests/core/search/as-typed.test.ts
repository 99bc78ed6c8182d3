import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meantAsTyped } from '#core/search/correction.ts';
import { inflected } from '#core/search/senses.ts';

const kagan = { typed: 'kagan', instead: 'pagan' };

test('a word of whole texts was meant as it was typed, but not a slip that some of them made too', () => {
  expect(meantAsTyped(kagan, { written: 2, guessed: 5 })).toBe(true);
  expect(meantAsTyped({ typed: 'recieve', instead: 'receive' }, { written: 3, guessed: 400 })).toBe(false);
  expect(meantAsTyped({ typed: 'sciencedojo', instead: 'science dojo' }, { written: 4, guessed: 2 })).toBe(
    true,
  );
});

test('what no text has was not meant; more texts with it never make it less so', () => {
  const count = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(count, count, count, (written, more, guessed) => {
      expect(meantAsTyped(kagan, { written: 0, guessed })).toBe(false);
      if (meantAsTyped(kagan, { written, guessed }))
        expect(meantAsTyped(kagan, { written: written + more, guessed })).toBe(true);
    }),
  );
});

test.each([
  ['founders', 'founder', true],
  ['querying', 'query', true],
  ['swimming', 'swim', true],
  ['studies', 'study', true],
  ['devision', 'devise', false],
  ['electicity', 'election', false],
])('%s and %s are forms of one word: %s', (one, other, same) => {
  expect(inflected(one, other)).toBe(same);
  expect(inflected(other, one)).toBe(same);
});
