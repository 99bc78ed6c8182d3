import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '#adapters/schools/cells.ts';

const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é') });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('what is written with quotation marks is read back, as another parser reads it', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const text = cells.map((one) => (/[",\n]/.test(one) ? quoted(one) : one)).join(',');
      expect(cellsOf(text)).toEqual(cells);
      if (text !== '') expect(parse(text, { relax_column_count: true })).toEqual([cells]);
    }),
  );
});

test('bare texts keep their quotation marks; one that is never closed is told', () => {
  expect(cellsOf('5" pipe,"a" b,')).toEqual(['5" pipe', 'a b', '']);
  expect(cellsOf('a,"b')).toBeUndefined();
  expect(cellsOf('"a""')).toBeUndefined();
});
