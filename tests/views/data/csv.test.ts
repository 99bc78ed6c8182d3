import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { id } from '#core/model/fields.ts';
import { columnsOf } from '#views/data/columns.ts';
import { csvLines, readCell } from '#views/data/csv.ts';

const csvText = (...given: Parameters<typeof csvLines>): string => [...csvLines(...given)].join('');

const columns = [
  { name: 'text', kind: 'text' },
  { name: 'number', kind: 'number' },
  { name: 'yes', kind: 'boolean' },
  { name: 'list', kind: 'list' },
] as const;

const signs = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  "'",
  '"',
  ',',
  ';',
  ' ',
  '＝',
  'a',
  '1',
  'é',
  '👩‍🏫',
);
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.array(signs, { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
);
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const row = fc.record({
  text: fc.option(text, { nil: null }),
  number: fc.option(number, { nil: null }),
  yes: fc.option(fc.boolean(), { nil: null }),
  list: fc.array(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
});

const cells = (csv: string): string[][] => parse(csv, { record_delimiter: '\r\n' });

test('what is written is read back, with a parser nobody here wrote', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const [header, ...lines] = cells(csvText(columns, rows));
      expect(header).toEqual(['text', 'number', 'yes', 'list']);
      const back = lines.map((line) =>
        Object.fromEntries(columns.map(({ name, kind }, at) => [name, readCell(line[at] ?? '', kind)])),
      );
      expect(back).toEqual(rows);
    }),
  );
});

test('no cell of text can run in a spreadsheet', () => {
  fc.assert(
    fc.property(text, (value) => {
      const [, line] = cells(csvText([{ name: 'text', kind: 'text' }], [{ text: value }]));
      expect(line?.[0]).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-0.3 of a grade', "'-0.3 of a grade"],
  ["'tis", "''tis"],
  ['a, "b"', 'a, "b"'],
])('%s stands as %s', (value, cell) => {
  expect(cells(csvText([{ name: 'text', kind: 'text' }], [{ text: value }]))[1]).toEqual([cell]);
});

test('numbers below nothing are numbers; what is not finite is not known', () => {
  const csv = csvText(
    [{ name: 'n', kind: 'number' }],
    [{ n: -0.25 }, { n: Number.POSITIVE_INFINITY }, { n: null }],
  );
  expect(csv).toBe('n\r\n-0.25\r\n\r\n\r\n');
});

test('a column holds what its schema says; nested and free lists stay in JSON', () => {
  const schema = z.strictObject({
    ...{
      id,
      level: z.int().nullable(),
      yes: z.boolean(),
      when: z.iso.date().nullable(),
      kind: z.enum(['a', 'b']),
    },
    ...{ ids: z.array(id), kinds: z.array(z.enum(['a', 'b'])), texts: z.array(z.string()) },
    ...{ inner: z.strictObject({ a: z.string() }), rows: z.array(z.strictObject({ a: z.string() })) },
  });
  expect(columnsOf(schema).map(({ kind }) => kind)).toEqual([
    ...['text', 'number', 'boolean', 'text', 'text', 'list', 'list', 'nested', 'nested', 'nested'],
  ]);
});
