import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticContent } from '#core/synthetic/content.ts';
import { readPlainYaml } from '#core/writeup/plain-yaml.ts';
import { splitWriteup } from '#core/writeup/split.ts';
import { parseYaml, readYaml } from '#core/writeup/yaml.ts';

const fieldsOf = (text: string): string => {
  const parts = splitWriteup(text, 'a.mdx');
  return 'problems' in parts ? '' : parts.yaml;
};

/** Every path in some data, and beside each one that is not there. */
const pathsIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] => [
  path,
  [...path, 'missing'],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

/** Where the quick reader says anything at all, the parser must say the same without a complaint, and see it in the same places. */
function expectNoMoreThanTheParser(yaml: string, inPlaces = true): boolean {
  const plain = readPlainYaml(yaml);
  if (plain === undefined) return false;
  const read = parseYaml(yaml, 'a.yaml');
  expect('problems' in read ? read.problems : [], yaml).toEqual([]);
  if ('problems' in read) return false;
  expect(plain.data, yaml).toStrictEqual(read.data);
  if (!inPlaces) return true;
  const found = readYaml(yaml, 'a.yaml');
  const fields = pathsIn(plain.data);
  expect('locate' in found && fields.map(found.locate), yaml).toEqual(fields.map(read.locate));
  return true;
}

const content = new URL('../../../content/', import.meta.url);
const real = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:mdx|yaml)$/.test(path))
  .map((path) => {
    const text = readFileSync(new URL(path.replaceAll('\\', '/'), content), 'utf8');
    return path.endsWith('.mdx') ? fieldsOf(text) : text;
  });
const madeUp = [...syntheticContent({ count: 40, seed: 5 })]
  .filter(({ path }) => path.endsWith('.mdx'))
  .map(({ text }) => fieldsOf(text));

describe('readPlainYaml', () => {
  it('reads what forms write', () => {
    expect(
      readPlainYaml(
        '\ntitle: "Key words: a warm-up"\nages: [8, 9]\nclaim: { outcome: reading-fluency, change: better }\nfindings:\n  - measure:\n      name: A test, of ours\n    treated:\n      n: 30\n      mean: -1.50\n    adjusted: false\n  - "x"\ncore:\n  - a b\n',
      )?.data,
    ).toEqual({
      title: 'Key words: a warm-up',
      ages: [8, 9],
      claim: { outcome: 'reading-fluency', change: 'better' },
      findings: [
        { measure: { name: 'A test, of ours' }, treated: { n: 30, mean: -1.5 }, adjusted: false },
        'x',
      ],
      core: ['a b'],
    });
  });

  it('reads all made-up and most real files, as the parser does', () => {
    const asTheParser = (yaml: string, place: number) => expectNoMoreThanTheParser(yaml, place % 8 === 0);
    expect(madeUp.filter(asTheParser)).toHaveLength(madeUp.length);
    expect(real.filter(asTheParser).length).toBeGreaterThan(real.length / 2);
  });

  it.each([
    ...['', '# a', 'a', 'a:', '- a', ' a: 1', 'a: 1\na: 2', 'a: { b: 1, b: 2 }', 'a: 1\n  b', 'a: b\n  c: d'],
    ...[
      'a: b # c',
      'a: b: c',
      'a: "b" c',
      'a: "\\t"',
      "a: 'b'",
      'a: |\n  b',
      'a: *b',
      'a: &b c',
      'a: !!str b',
    ],
    ...['a: 010', 'a: 1e3', 'a: 0x1f', 'a: .5', 'a: +1', 'a: 12345678901', 'a: 2026-01-05', 'a: 2025-26'],
    ...['a: null', 'a: ~', 'a: True', 'a: [b, null]', 'null: a', 'constructor: a', '__proto__: a', '5: a'],
    ...[
      'a: [b',
      'a: [b,]',
      'a: [b: c]',
      'a: { b }',
      'a: [b] c',
      'a: "&nbsp;"',
      'a: b\tc',
      'a:b',
      'a : b',
      'a:\n\tb: 1',
    ],
    ...[
      'a:\n- b',
      'a:\n  - - b',
      'a:\n    b: 1\n  c: 2',
      'a:\n  - b\n  c: 1',
      '---\na: 1',
      'a: 1\n...',
      'a: \u00A0b',
    ],
  ])('leaves %j to the parser', (yaml) => {
    expect(readPlainYaml(yaml)).toBeUndefined();
  });

  it('never says anything else than the parser, however a file is damaged', () => {
    const lines = fc.constantFrom(...new Set([...real, ...madeUp].flatMap((yaml) => yaml.split('\n'))));
    const piece = fc.constantFrom(
      ...[
        '',
        ' ',
        '  ',
        '- ',
        ': ',
        ':',
        ', ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '#',
        ' #',
        '-',
        '0',
        '1',
        '.',
        'e',
      ],
      ...[
        'null',
        'true',
        'True',
        'no',
        '~',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '\t',
        'é',
        '£',
        '\u00A0',
        '\\',
        '?',
      ],
      ...[
        'a: 1',
        'b: "c"',
        '- d: e',
        '[f, 2]',
        '{ g: h }',
        '\n',
        '\n  ',
        '\n- ',
        '\n\t',
        '&amp;',
        '\\n',
        '\\"',
        'a: "b \\"c\\" d"',
        'a: "b\\nc"',
        '"\\n"',
        '&#9;',
        '\\n',
        '\\"',
        ...['Ã', 'ŵ', '😀', '½', '€', '→', '\u2028', '\ud83d', 'а', '"Café, ½ → 😀"'],
        'a: "b \\"c\\" d"',
        'a: "b\\nc"',
        '"&amp;"',
        'a: "',
      ],
    );
    const damaged = fc
      .tuple(
        fc.array(lines, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(piece, fc.nat(), fc.nat(3)), { maxLength: 4 }),
      )
      .map(([chosen, damages]) =>
        damages.reduce((text, [put, where, cut]) => {
          const at = where % (text.length + 1);
          return text.slice(0, at) + put + text.slice(at + cut);
        }, chosen.join('\n')),
      );
    const built = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(damaged, built), (yaml) => {
        if (expectNoMoreThanTheParser(yaml)) read += 1;
      }),
      { numRuns: 50_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
