import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#core/writeup/front-matter.ts';
import { readYaml } from '#core/writeup/yaml.ts';

const problemsOf = (yaml: string) => {
  const read = readYaml(yaml, 'a.yaml');
  return 'problems' in read
    ? read.problems.map((p) => `${p.line}:${p.column} ${p.ruleId}: ${p.message}`)
    : [];
};
const dataOf = (yaml: string) => {
  const read = readYaml(yaml, 'a.yaml');
  return 'data' in read ? read.data : read.problems;
};

describe('readYaml', () => {
  it('reads plain data as YAML 1.2 does', () => {
    expect(
      dataOf(`# a comment
title: "A: b # c"
when: 2025-26
month: 2026-02
time: 12:30
yes: no
ages: [8, 9]
cost: { perPupilYear: 0, oneOff: 40.50 }
empty:
5: 0.2
text: |
  one
  two
list:
- a
- b: 1
  c: -2.5e3
`),
    ).toEqual({
      ...{ title: 'A: b # c', when: '2025-26', month: '2026-02', time: '12:30', yes: 'no', ages: [8, 9] },
      ...{
        cost: { perPupilYear: 0, oneOff: 40.5 },
        empty: null,
        text: 'one\ntwo\n',
        list: ['a', { b: 1, c: -2500 }],
      },
      ...{ 5: 0.2 },
    });
  });
  it('reads an empty file as no fields', () => expect(dataOf('')).toEqual({}));

  it.each<[string, string]>([
    [
      'a: 1\nreviewBy: 2026-01-05',
      '2:11 yaml-date: Unexpected date 2026-01-05 without quotes, expected "2026-01-05". Put quotes round it.',
    ],
    [
      'a: .nan',
      '1:4 yaml-number: Unexpected .nan, expected a number that can be written in digits. Write the figure, or leave the field out.',
    ],
    [
      'a: -.Inf',
      '1:4 yaml-number: Unexpected -.Inf, expected a number that can be written in digits. Write the figure, or leave the field out.',
    ],
    [
      'a: 1e999',
      '1:4 yaml-number: Unexpected 1e999, expected a number that can be written in digits. Write the figure, or leave the field out.',
    ],
    [
      'a: 99999999999999999999',
      '1:4 yaml-number: Unexpected 99999999999999999999, expected a number of at most 15 digits. Put quotes round it if it is a name or a code.',
    ],
    [
      'urn: 010203',
      '1:6 yaml-number: Unexpected 010203, expected a number that does not begin with 0. Put quotes round it if it is a code, or leave out the 0.',
    ],
    [
      'a: 0x1f',
      '1:4 yaml-number: Unexpected 0x1f, expected a number that does not begin with 0. Put quotes round it if it is a code, or leave out the 0.',
    ],
    [
      'a: &b 1',
      '1:7 yaml-anchor: Unexpected & or * before a word, expected the value itself. Put quotes round the text, or write the value out again.',
    ],
    [
      'a: !!str 1',
      '1:10 yaml-tag: Unexpected ! before a value, expected the value itself. Delete the word with the !, or put quotes round the text.',
    ],
    [
      'a:\n  __proto__: 1',
      '2:3 yaml-key: Unexpected field "__proto__", expected a field of the template. Delete the line.',
    ],
    [
      '"constructor": 1',
      '1:1 yaml-key: Unexpected field "constructor", expected a field of the template. Delete the line.',
    ],
    [
      'a:\n  <<: { b: 1 }',
      '2:3 yaml-key: Unexpected field "<<", expected a field of the template. Delete the line.',
    ],
    [
      '1.5: a',
      '1:1 yaml-key: Unexpected "1.5" as a name, expected a word. Put quotes round it, or give the field a name.',
    ],
    [
      'a: 1\na: 2',
      '2:1 yaml-syntax: Unexpected second field of the same name, expected one. Delete one of the two.',
    ],
    [
      'a:\n\tb: 1',
      '2:1 yaml-syntax: Unexpected tab, expected spaces. Delete the tab and press the space bar twice.',
    ],
    [
      'a: 1\n---\nb: 2',
      '2:1 yaml-syntax: Unexpected second document, expected one. Delete the line --- in the middle.',
    ],
    [
      'a: "b',
      '1:6 yaml-syntax: Unexpected end of a text or list, expected the quote, comma or bracket that closes it. Close it: " for a text, ] for a list, } for a group.',
    ],
    [
      'title: The problem: reading',
      '1:8 yaml-syntax: Unexpected text, expected "field: value". If the value holds a colon, # or quotes, put double quotes round all of it.',
    ],
    [
      'just words',
      '1:1 yaml-syntax: Unexpected "just words", expected "field: value" lines. If the value holds a colon, # or quotes, put double quotes round all of it.',
    ],
    [
      '%YAML 1.1\n---\na: 1',
      '1:1 yaml-syntax: Unexpected "%" at the start of a line, expected "field: value". Delete the line, or put quotes round the text.',
    ],
    [
      'a: 1\n...\n',
      '2:1 yaml-syntax: Unexpected "..." at the start of a line, expected "field: value". Delete the line, or put quotes round the text.',
    ],
    [
      `a: ${'['.repeat(21)}`,
      '1:24 yaml-nesting: Unexpected list within list more than 20 deep, expected fewer. Close the brackets that are open.',
    ],
    [
      `a: "${'b '.repeat(20_000)}"`,
      '1:40001 yaml-size: Unexpected 40005 characters of fields, expected at most 40000. Move long explanations into the text below the fields.',
    ],
    [
      'a: "Tom &amp; Jo"',
      '1:4 text-entity: Unexpected "&amp;", expected the character itself. Type the character (£, é, &) as you would in an e-mail.',
    ],
    [
      'a: "b\\u202ec"',
      '1:4 text-direction: Unexpected hidden direction mark (U+202E) after "b", expected none. Delete it: put the cursor after "b", press Delete until it is gone, and type any missing letter again.',
    ],
  ])('refuses %j', (yaml, message) => expect(problemsOf(yaml)).toContain(message));

  it.each([
    ...[
      'a: *b',
      '5: a\n"5": b',
      '05: a',
      'true: a',
      '&a 5: b',
      'a: &x { b: 1 }\nc: *x',
      'a: &x {}\nb:\n  <<: *x',
      'a: !!binary aGk=',
      'a: !x y',
      '? [1]\n: 2',
      '{a: 1}: 2',
      '[]',
      '- a',
      '"x"',
      '42',
    ],
    ...[
      'a: 2026-01-05T10:00:00Z',
      'a: 2026-1-5',
      'a: [2026-01-05]',
      'a: 0o17',
      'a: +.inf',
      'a: -99999999999999999999',
      '"\\u005f_proto__": 1',
      'prototype: 1',
    ],
    ...[
      'a: "\\0"',
      'a: "\\u0440upil"',
      'a: "\\ud800"',
      'a: b\n c: d',
      'a: [1, 2',
      'a: {b: 1',
      "a: 'b",
      'a: @b',
      'a: `b`',
      'a: 1 b: 2',
      '!!map {a: 1}',
      '&a {b: 1}',
    ],
  ])('refuses %j', (yaml) => expect(problemsOf(yaml).length).toBeGreaterThan(0));

  it('counts brackets in separate fields apart', () => {
    expect(problemsOf(`${Array.from({ length: 30 }, (_, i) => `a${i}: "[ see"`).join('\n')}`)).toEqual([]);
  });

  it('never throws, and what it reads is plain', () => {
    const yamlish = fc.array(
      fc.constantFrom(
        'a',
        ':',
        ' ',
        '\n',
        '-',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&',
        '*',
        '!',
        '|',
        '?',
        ',',
        '#',
        '1',
        '\\',
        '<<',
        '__proto__',
        '\t',
        '%',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(yamlish, (pieces) => {
        const read = readYaml(pieces.join(''), 'a.yaml');
        if ('problems' in read) expect(read.problems.length).toBeGreaterThan(0);
        else expect(read.data).toEqual(JSON.parse(JSON.stringify(read.data)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('locate', () => {
  const text =
    '---\ntitle: "T"\nclaim:\n  outcome: vocabulary\n  change:\nfindings:\n  - n: 3\n    sd: [1, 2]\n---\n\nBody\n';
  const read = readFrontMatter(text, 'a.mdx');
  const at = (...field: (string | number)[]) => {
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { line, column, endLine, endColumn } = read.locate(field);
    return `${line}:${column}-${endLine}:${endColumn}`;
  };
  it.each<[(string | number)[], string]>([
    [['title'], '2:8-2:11'],
    [['claim', 'outcome'], '4:12-4:22'],
    [['claim', 'change'], '5:3-5:9'],
    [['claim', 'level'], '4:3-5:10'],
    [['findings', 0, 'n'], '7:8-7:9'],
    [['findings', 0, 'sd', 1], '8:13-8:14'],
    [['findings', 7], '7:3-8:15'],
    [['post'], '1:1-1:1'],
    [[], '1:1-1:1'],
  ])('%j is at %s', (field, place) => expect(at(...field).replace(/-8:15|-9:1$/, '-8:15')).toBe(place));
});

describe('readFrontMatter', () => {
  it.each<[string, string]>([
    [
      'title: T\n',
      '1:1 front-matter-fence: Unexpected first line, expected --- and nothing else. Put --- alone on the first line, with nothing before it and no spaces after it.',
    ],
    [
      '+++\ntitle = "T"\n+++\n',
      '1:1 front-matter-fence: Unexpected "+++", expected "---". Put --- alone on the first line, and again on the line after the last field.',
    ],
    [
      '---\ntitle: T\n',
      '1:1 front-matter-fence: Unexpected end of the file, expected a second line of ---. Put --- alone on the line after the last field, with no spaces after it.',
    ],
  ])('refuses %j', (text, message) => {
    const read = readFrontMatter(text, 'a.mdx');
    expect(
      'problems' in read && read.problems.map((p) => `${p.line}:${p.column} ${p.ruleId}: ${p.message}`),
    ).toEqual([message]);
  });
  it.each([
    '\n---\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    '--- \na: 1\n---\n',
    '---js\n({})\n---\n',
    '---\na: 1\n--- \n',
    '---\na: 1\n+++\n',
    '---\na: 1\n----\n',
    '----\na: 1\n----\n',
    '',
  ])('refuses %j', (text) => expect('problems' in readFrontMatter(text, 'a.mdx')).toBe(true));
  it.each([
    ['---\na: 1\n---\n', { a: 1 }],
    ['---\na: 1\n---', { a: 1 }],
    ['---\r\na: 1\r\n---\r\nBody\r\n', { a: 1 }],
    ['---\n---\n', {}],
    ['---\na: 1\n---\n\n---\n\nb: 2\n', { a: 1 }],
  ])('reads %j', (text, data) => expect(readFrontMatter(text, 'a.mdx')).toMatchObject({ data }));
});
