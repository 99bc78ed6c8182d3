import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlobs } from '#core/check/check-blobs.ts';
import { told } from '#core/lint/told.ts';
import { processorTime } from '../../processor-time.ts';
import { policy } from '../evidence/policy.ts';

const upn = 'B801200005001';
const nino = 'JK123456D';
const practice = 'practices/paired-reading/index.mdx';

/** What a check says of people in one file: "line:column-line:column rule". */
function people(path: string, content: string | Uint8Array): string[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return checkBlobs([{ path, bytes }], { policy, today: '2026-11-22' })
    .filter(({ ruleId }) => /number|pupil|email|identifier|birth|postcode|count/.test(ruleId))
    .filter(({ ruleId }) => ruleId !== 'yaml-number')
    .map((one) => `${one.line}:${one.column}-${one.endLine ?? 0}:${one.endColumn ?? 0} ${one.ruleId}`);
}

const body = `## What happened\n\nPupil ${upn} read on.\n`;
const found = '14:7-14:20 unique-pupil-number';

describe('a write-up that is refused is looked through for people all the same', () => {
  it.each<[string, string, string[]]>([
    ['sound, to compare', told({ body }).text, [found]],
    ['an unknown field', told({ body }).text.replace('title:', 'titel:'), [found]],
    ['a value of the wrong type', told({ body, data: { ages: 'eight' } }).text, [found]],
    ['a date without quotes', told({ body }).text.replace('ages: [8,9]', 'ages: 2026-01-01'), [found]],
    ['fields that are no YAML', told({ body }).text.replace('title: "', 'title: "a" "'), [found]],
    [
      'no end of the fields',
      told({ body }).text.replace('\n---\n', '\n\n'),
      ['14:7-14:20 unique-pupil-number'],
    ],
    ['a program in the text', `${told({ body }).text}\nimport a from 'b'\n\nexport const c = 1\n`, [found]],
    ['an open bracket', `${told({ body }).text}\n{ never closed\n`, [found]],
    ['a stray character', `${told({ body }).text}\nWe re\u200Bad.\n`, [found]],
    ['Windows line ends', told({ body }).text.replace('title:', 'titel:').replaceAll('\n', '\r\n'), [found]],
  ])('%s', (_, text, expected) => {
    expect(people(practice, text)).toEqual(expected);
  });

  it('in a field nobody knows, in its name, and in a comment', () => {
    const text = told().text.replace('---\n', `---\npupil: "${upn}"\n${upn}: 12\n# ${nino}\n`);
    expect(people(practice, text)).toEqual([
      '2:9-2:22 unique-pupil-number',
      '3:16-3:18 unique-pupil-number',
      '4:3-4:12 national-insurance-number',
    ]);
  });

  it('small numbers in findings that are sound, where they stand', () => {
    const measure = { name: 'Reading test', kind: 'standardised-test' };
    const findings = [
      { measure, design: 'no such thing' },
      { measure: { ...measure, name: 'Second' }, design: 'before-after', treated: { n: 4, mean: 12 } },
    ];
    const { text } = told({ data: { findings } });
    const column = (text.split('\n')[6] ?? '').indexOf('"n":4') + 5;
    expect(people(practice, text)).toEqual([`7:${column}-7:${column + 1} small-count`]);
  });

  it('a withdrawn write-up', () => {
    const text = `---\ntitle: "A"\nwithdrawn: { on: "2026-11-01", reason: "Asked by the parent of ${upn}" }\n---\n`;
    expect(people(practice, text)).toEqual(['3:64-3:77 unique-pupil-number']);
  });
});

describe('files of other kinds', () => {
  it.each<[string, string, string | Uint8Array, string[]]>([
    [
      'a note',
      'practices/paired-reading/notes.txt',
      `One\n\nPupil ${upn}\n`,
      ['3:7-3:20 unique-pupil-number'],
    ],
    ['Markdown', 'practices/x/notes.md', `Number **${upn}**\n`, ['1:10-1:23 unique-pupil-number']],
    [
      'a number cut in two by the end of a line',
      'notes.md',
      'Ring 0161 496\n0123 now\n',
      ['1:6-2:5 phone-number'],
    ],
    [
      'a spreadsheet: the name of the column counts',
      'marks.csv',
      'Name,ULN,Score\nA,9276308686,12\nB,12,9276308686\n',
      ['2:3-2:13 unique-learner-number'],
    ],
    [
      'a table of Markdown',
      'marks.md',
      '| Name | ULN |\n| --- | --- |\n| A | 9276308686 |\n',
      ['3:7-3:17 unique-learner-number'],
    ],
    [
      'a list under its name',
      'a.txt',
      'Their ULNs are:\n\n- 9276308686\n',
      ['3:3-3:13 unique-learner-number'],
    ],
    [
      'JSON',
      'pupils.json',
      `{\n  "uln": "9276308686",\n  "upn": "${upn}"\n}\n`,
      ['2:11-2:21 unique-learner-number', '3:11-3:24 unique-pupil-number'],
    ],
    ['a school', 'schools/oak.yaml', `name: Oak\nphone: "0161 496 0123"\n`, ['2:9-2:22 phone-number']],
    [
      'a person',
      'people/jo.yaml',
      `name: Jo\nroles: [author]\ntel: 0161 496 0123\n`,
      ['3:6-3:19 phone-number'],
    ],
    ['broken YAML', 'people/jo.yaml', `name: "Jo\nnote: ${nino}\n`, ['2:7-2:16 national-insurance-number']],
    ['broken JSON', 'practices/x/reviews/7.json', `{ "text": "${upn}"`, ['1:12-1:25 unique-pupil-number']],
    [
      'saved as Unicode by a spreadsheet',
      'marks.txt',
      new Uint8Array([0xff, 0xfe, ...[...`UPN\t${upn}\n`].flatMap((each) => [each.charCodeAt(0), 0])]),
      ['1:5-1:18 unique-pupil-number'],
    ],
    [
      'saved in an old encoding',
      'marks.txt',
      new Uint8Array([0xa3, 0x20, ...[...upn].map((each) => each.charCodeAt(0))]),
      ['1:3-1:16 unique-pupil-number'],
    ],
    ['a program', 'a.bin', new Uint8Array([0, 1, 2, 3, ...[...upn].map((each) => each.charCodeAt(0))]), []],
    ['the name of a file', `practices/x/${upn}.txt`, 'Nothing\n', ['1:1-0:0 unique-pupil-number']],
    ['the name of a folder', `practices/aisha-year-3/notes.txt`, 'Nothing\n', ['1:1-0:0 named-pupil']],
    [
      'the name of a picture',
      `practices/x/${upn}.png`,
      new Uint8Array([137, 80, 78, 71]),
      ['0:0-0:0 unique-pupil-number'],
    ],
  ])('%s', (_, path, text, expected) => {
    expect(people(path, text)).toEqual(expected);
  });

  it('passes what only looks like it', () => {
    const prose =
      'Phonics in Year 1 rose from 12.5 to 14.5 (n = 28).\nIt cost £1,234.56; see https://doi.org/10.1080/01443410.2019.1234567\n\n2024-25, 10.15, 12,345\n2023-24, 11.05, 1,234\n';
    expect(people('notes.md', prose)).toEqual([]);
    expect(people('notes.csv', prose)).toEqual([]);
  });
});

it('finds what is put anywhere into any text, at its place, and never throws', () => {
  const words = fc.array(
    fc.constantFrom('We', 'read', 'in', 'pairs.', '\n', '\n\n', ', ', '## ', '- ', '{', '"', '---\n'),
    {
      maxLength: 40,
    },
  );
  const paths = fc.constantFrom(
    'a.txt',
    'a.csv',
    'a.md',
    practice,
    'people/jo.yaml',
    'practices/x/reviews/1.json',
  );
  fc.assert(
    fc.property(paths, words, words, (path, before, after) => {
      const start = `${before.join(' ')} `;
      const lines = start.split('\n');
      const place = `${lines.length}:${(lines.at(-1) ?? '').length + 1}-`;
      const rules = people(path, `${start}${upn} ${after.join(' ')}`);
      expect(rules.some((each) => each.startsWith(place) && each.endsWith('unique-pupil-number'))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('takes any bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('a.txt', practice, 'policy.yaml'),
      (bytes, path) => {
        expect(Array.isArray(people(path, bytes))).toBe(true);
      },
    ),
  );
});

it.each([
  ['one line', `${'"value": 9276308686, "name": "Jo in class 3", 12/03/2014 0161 4960 '.repeat(3800)}${upn}`],
  ['a line to write on', `${'_'.repeat(255_000)} ${upn}`],
  ['cells without end', `${'1;'.repeat(63_990)}\n${'3;'.repeat(63_989)}${upn};`],
  [
    'a column with a name as long as a book',
    `${'ULN '.repeat(25_000)};a\n${'9276308686;b\n'.repeat(8000)}${upn};c`,
  ],
  ['quotes without end', `${'"'.repeat(99_999)},a,b\n${'"'.repeat(99_999)},a,${upn}`],
])('takes no longer than it must for the largest of files: %s', (_, text) => {
  let rules: readonly string[] = [];
  const taken = processorTime(() => (rules = people('a.csv', text)));
  expect(rules.some((one) => one.endsWith('unique-pupil-number'))).toBe(true);
  expect(taken).toBeLessThan(10_000);
});
