import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePlainYaml } from '#core/contribute/write-plain-yaml.ts';
import { writeAnyYaml } from '#core/contribute/write-yaml.ts';
import { readData } from '#core/library/read-data.ts';
import { syntheticContent } from '#core/synthetic/content.ts';

const text = fc.oneof(
  fc.constantFrom(
    '',
    'a-word',
    'two words',
    'true',
    'No',
    'null',
    '1e3',
    '2026-11-22',
    '# a',
    '- b',
    'é',
    '\u00a0',
  ),
  fc.constantFrom(
    'a\nb',
    'tab\there',
    '\r',
    '"',
    '\\',
    '\u0000',
    '\u0007',
    '\u0008',
    '\u007f',
    '\u0085',
    '\u2028',
    '😀',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ minLength: 90, maxLength: 120 }),
);
const name = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/) },
  fc.constantFrom('null', 'y', 'two words', '5', '__proto__', 'toString', '', '-', 'é'),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, 1e21, 1e-7, 0.1 + 0.2));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    ...[text, number, fc.boolean(), fc.constantFrom(null, undefined)],
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));
const fields = fc.dictionary(name, value, { maxKeys: 6 });

describe('writePlainYaml', () => {
  it('writes what the YAML library writes, or leaves it to that', () => {
    let written = 0;
    fc.assert(
      fc.property(fields, (data) => {
        const plain = writePlainYaml(data);
        if (plain === undefined) return;
        written += 1;
        expect(plain).toBe(writeAnyYaml(data));
      }),
      { numRuns: 3000, seed: 20261122 },
    );
    expect(written).toBeGreaterThan(500);
  });

  it('writes every made-up file of the library', () => {
    const files = [...syntheticContent({ count: 20, seed: 5 })].filter(({ path }) =>
      /\.(?:mdx|yaml)$/.test(path),
    );
    for (const { path, text: whole } of files) {
      const read = readData(whole, path, path.endsWith('.mdx') ? 'mdx' : 'yaml');
      if ('problems' in read) throw new Error(`${path} has problems.`);
      expect(writePlainYaml(read.data), path).toBe(writeAnyYaml(read.data));
    }
    expect(files.length).toBeGreaterThan(20);
  });

  it('leaves to the library what only that writes', () => {
    for (const data of [
      { 'two words': 1 },
      { Null: 1 },
      { a: Number.NaN },
      { a: new Date(0) },
      { a: '\u0000' },
    ])
      expect(writePlainYaml(data)).toBeUndefined();
  });
});
