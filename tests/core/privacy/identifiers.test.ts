import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiers, identifiersIn } from '#core/privacy/index.ts';
import { findIn } from '#core/privacy/plain.ts';

describe.each(identifiers.map((identifier) => [identifier.id, identifier] as const))(
  '%s',
  (id, identifier) => {
    it.each(identifier.examples.found)('finds %s', (text) => {
      expect(findIn([identifier], text)).toHaveLength(1);
    });

    it.each(identifier.examples.passes)('passes %s', (text) => {
      expect(identifiersIn(text)).toEqual([]);
    });

    it('is the only kind that finds its own examples', () => {
      for (const text of identifier.examples.found)
        expect(new Set(identifiersIn(text).map((found) => found.id))).toEqual(new Set([id]));
    });
  },
);

it('passes over no text in which something would be found', () => {
  const pieces = identifiers.flatMap(({ examples }) => [...examples.found, ...examples.passes]);
  const cut = fc
    .tuple(fc.constantFrom(...pieces), fc.nat(30), fc.constantFrom('', ' ', '.', 'Year ', '7', 'é'))
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at));
  const texts = fc.array(cut, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
  fc.assert(
    fc.property(texts, fc.constantFrom(...identifiers), (text, { hint, find, id }) => {
      if (find(text, '').length > 0) expect(text, id).toMatch(hint);
    }),
    { numRuns: 3000 },
  );
});

it.each(['jo.smith@exa\ufeffmple.org', 'B80120000\ufeff5001', '07911 12\ufeff3456'])(
  'finds what a mark without width cuts in two: %j',
  (text) => expect(identifiersIn(`Then ${text} came.`)).toHaveLength(1),
);

it('lists every file that holds an identifier', () => {
  const folder = new URL('../../../src/core/privacy/', import.meta.url);
  const files = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.ts') &&
      /^export const \w+: Identifier = /m.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(files).toHaveLength(identifiers.length);
});
