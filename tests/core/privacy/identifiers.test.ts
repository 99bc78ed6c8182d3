import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identifiers, identifiersIn } from '#core/privacy/index.ts';
import { findIn } from '#core/privacy/plain.ts';

describe.each(identifiers.map((identifier) => [identifier.id, identifier] as const))(
  '%s',
  (id, identifier) => {
    it.each(identifier.examples.found)('finds %s', (text) => {
      expect(findIn(identifier.find, text)).toHaveLength(1);
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

it('lists every file that holds an identifier', () => {
  const folder = new URL('../../../src/core/privacy/', import.meta.url);
  const files = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.ts') &&
      /^export const \w+: Identifier = /m.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(files).toHaveLength(identifiers.length);
});
