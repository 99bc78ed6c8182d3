import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorOf } from '#core/migrations/edit.ts';

const source = `# What this is about.
title: "Quick quizzes"   # short
post: >-
  Three questions
  at the start.
ages: [7, 11]
claim: { outcome: mathematics, change: better }
sources:
  - id: a          # the first
    kind: study
  - id: b
    kind: other
# The end.
`;

describe('edits of YAML', () => {
  const edited = (change: (file: ReturnType<typeof editorOf>) => void, text = source): string => {
    const file = editorOf(text, 'yaml');
    change(file);
    return file.text();
  };

  test.each<[string, Parameters<typeof edited>[0], [was: string, now: string][]]>([
    ['a text', (file) => file.set(['title'], 'Quizzes: often'), [['"Quick quizzes"', '"Quizzes: often"']]],
    [
      'a name',
      (file) => file.rename(['claim', 'change'], 'direction'),
      [['change: better', 'direction: better']],
    ],
    [
      'a block of text',
      (file) => file.set(['post'], 'Three.'),
      [['>-\n  Three questions\n  at the start.\n', '"Three."\n']],
    ],
    [
      'a field of an item',
      (file) => file.set(['sources', 0, 'year'], 2018),
      [['    kind: study\n', '    kind: study\n    year: 2018\n']],
    ],
    ['a field of a group', (file) => file.set(['claim', 'level'], 2), [['better }', 'better, level: 2 }']]],
    [
      'a first field',
      (file) => file.set(['schema'], 2, 'first'),
      [['title: "Quick', 'schema: 2\ntitle: "Quick']],
    ],
    [
      'a last field',
      (file) => file.set(['demo'], true),
      [['    kind: other\n', '    kind: other\ndemo: true\n']],
    ],
    [
      'a field taken out, with its comment',
      (file) => file.remove(['title']),
      [['title: "Quick quizzes"   # short\n', '']],
    ],
    [
      'one of a group taken out',
      (file) => file.remove(['claim', 'outcome']),
      [['outcome: mathematics, ', '']],
    ],
    ['the last of a group taken out', (file) => file.remove(['claim', 'change']), [[', change: better', '']]],
    [
      'the first of an item taken out',
      (file) => file.remove(['sources', 1, 'id']),
      [['- id: b\n    kind', '- kind']],
    ],
    [
      'a list taken out',
      (file) => file.remove(['sources']),
      [['sources:\n  - id: a          # the first\n    kind: study\n  - id: b\n    kind: other\n', '']],
    ],
    [
      'what is not there',
      (file) => {
        file.rename(['none'], 'x');
        file.remove(['claim', 'none']);
      },
      [],
    ],
  ])('%s: nothing else changes', (_, change, differences) => {
    const wanted = differences.reduce((text, [was, now]) => text.replace(was, () => now), source);
    expect(edited(change)).toBe(wanted);
    expect(edited(change, source.replaceAll('\n', '\r\n'))).toBe(wanted.replaceAll('\n', '\r\n'));
    expect(() => parse(wanted)).not.toThrow();
  });

  test('a map that is emptied stays a map', () => {
    expect(edited((file) => file.remove(['a']), '# above\na: 1 # behind\n')).toBe('# above\n');
    expect(parse(edited((file) => file.remove(['a', 'b']), 'a:\n  b: 1\nc: 2\n'))).toEqual({ a: {}, c: 2 });
    expect(parse(edited((file) => file.remove(['a', 'b']), 'a: { b: 1 }\n'))).toEqual({ a: {} });
  });

  test('fields of nothing are refused, and a text without fields takes some', () => {
    expect(() => edited((file) => file.set(['none', 'x'], 1))).toThrow('Unexpected: nothing at none');
    expect(edited((file) => file.set(['a'], 1), '')).toBe('a: 1\n');
    expect(edited((file) => file.set(['b', 'c'], 1), 'b: {}\n')).toBe('b: { c: 1 }\n');
  });
});

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'year', 'no', 'x y');
const scalars = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    'plain',
    'with: colon',
    '# no comment',
    "it's",
    '"quoted"',
    '- dash',
    'two\nlines',
    '2026-01-02',
    ' ',
  ),
);
const values = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 3 }),
  fc.dictionary(names, scalars, { maxKeys: 3 }),
);
const data = fc.dictionary(names, values, { minKeys: 1, maxKeys: 5 });
type Data = Record<string, unknown>;

/** The data as people might have written them, a comment above and behind every field. */
const commented = (given: Data): string =>
  Object.entries(given)
    .map(
      ([name, value], at) =>
        `# above ${at}\n${JSON.stringify(name)}: ${JSON.stringify(value)} # behind ${at}\n`,
    )
    .join('');
const comments = (text: string): string[] => text.match(/# (?:above|behind) \d+/g) ?? [];

const styles = { yaml: commented, json: (given: Data) => `${JSON.stringify(given, null, 2)}\n` } as const;

describe.each(['yaml', 'json'] as const)('laws of edits, %s', (style) => {
  const holds = (
    change: (file: ReturnType<typeof editorOf>, name: string) => void,
    wanted: (given: Data, name: string) => Data | undefined,
  ) =>
    fc.assert(
      fc.property(data, fc.nat(), (given, at) => {
        const name = Object.keys(given)[at % Object.keys(given).length] ?? '';
        const expected = wanted(given, name);
        if (!expected) return;
        const text = styles[style](given);
        const file = editorOf(text, style);
        change(file, name);
        const result =
          style === 'json' ? (JSON.parse(file.text() || '{}') as Data) : ((parse(file.text()) ?? {}) as Data);
        expect(Object.entries(result)).toEqual(Object.entries(expected));
        if (style === 'yaml' && Object.keys(expected).length >= Object.keys(given).length)
          expect(comments(file.text())).toEqual(comments(text));
      }),
    );
  const without = (given: Data, name: string) =>
    Object.fromEntries(Object.entries(given).filter(([key]) => key !== name));

  test('a field that is set has that value, in its place', () => {
    holds(
      (file, name) => file.set([name], 'new: 1'),
      (given, name) => ({ ...given, [name]: 'new: 1' }),
    );
  });
  test('a field that is added is the last, or the first', () => {
    holds(
      (file) => file.set(['added'], [1, 'two']),
      (given) => ({ ...given, added: [1, 'two'] }),
    );
    holds(
      (file) => file.set(['schema'], 2, 'first'),
      (given) => ({ schema: 2, ...given }),
    );
  });
  test('a field that is renamed keeps place and value', () => {
    holds(
      (file, name) => file.rename([name], 'new name'),
      (given, name) =>
        Object.fromEntries(
          Object.entries(given).map(([key, value]) => [key === name ? 'new name' : key, value]),
        ),
    );
  });
  test('a field that is taken out is gone, and nothing else is', () => {
    holds((file, name) => file.remove([name]), without);
  });
  test('what is set can be got', () => {
    holds(
      (file, name) => {
        file.set([name], file.get([name]));
      },
      (given) => given,
    );
  });
});
