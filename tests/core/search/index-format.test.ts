import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromCodes,
  packNumbers,
  packWords,
  readEntry,
  toCode,
  unpackNumbers,
  unpackWords,
  writeEntry,
} from '#core/search/index-format.ts';

const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 900_000 }), { maxLength: 60 })
  .map((list) => list.toSorted((a, b) => a - b));

test('numbers go into characters that JSON and a split at spaces leave alone, and come back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 999_999 })), (numbers) => {
      const text = numbers.map(toCode).join('');
      expect(fromCodes(JSON.parse(JSON.stringify(text)))).toEqual(numbers);
      expect(text).not.toMatch(/[\s"\\]/);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
  for (let number = 0; number < 91; number += 1) expect(JSON.stringify(toCode(number))).toHaveLength(3);
  expect(() => toCode(2_000_000)).toThrow(/below a million/);
});

test('ascending numbers are packed and come back', () => {
  fc.assert(
    fc.property(ascending, (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    }),
  );
  expect(packNumbers([0, 1, 2])).toHaveLength(3);
  expect(packNumbers([44])).toHaveLength(1);
  expect(packNumbers([45])).toHaveLength(2);
});

test('an entry is a line and comes back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), ascending, ascending, (word, title, text) => {
      const entry = { word, title, text };
      expect(readEntry(writeEntry(entry))).toEqual(entry);
    }),
  );
});

test('words to spell by come back in order, with the number of documents to the nearest power of two', () => {
  const words = fc
    .uniqueArray(fc.stringMatching(/^[a-zé]{1,34}$/), { maxLength: 40 })
    .map((list) => list.toSorted());
  fc.assert(
    fc.property(words, (list) => {
      const known = unpackWords(packWords(list.map((word) => [word, 6])));
      expect([...known.keys()]).toEqual(list);
      expect(new Set(known.values()).size).toBeLessThan(2);
    }),
  );
  expect(
    unpackWords(
      packWords([
        ['one', 1],
        ['three', 3],
        ['two', 90],
      ]),
    ),
  ).toEqual(
    new Map([
      ['one', 1],
      ['three', 4],
      ['two', 64],
    ]),
  );
});
