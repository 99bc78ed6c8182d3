import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encoded } from '#views/data/encoded.ts';

test('lines of any letters are the bytes that they are as one text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      expect(Buffer.from(encoded(lines)).equals(Buffer.from(lines.join(''), 'utf8'))).toBe(true);
    }),
  );
});

test('more than is put into bytes at once comes out whole', () => {
  const lines = Array.from({ length: 3_001 }, (_, at) => `${at} − ${'ä'.repeat(997)}\n`);
  expect(Buffer.from(encoded(lines)).equals(Buffer.from(lines.join(''), 'utf8'))).toBe(true);
});
