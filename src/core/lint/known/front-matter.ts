import type { RuleDocument } from '../rule.ts';
import { told } from '../told.ts';

const path = 'practices/paired-reading/index.mdx';
const raw = (text: string) => ({ path, text, beside: [] });
/** A usual write-up with a line of front matter put first. */
const withLine = (line: string) => {
  const file = told();
  return { ...file, text: file.text.replace('---\n', `---\n${line}\n`) };
};
const oneParser = 'YAML 1.2, core schema; one reading in every program';

/** What is looked for in the fields of a file, before they are held against the model. */
export const frontMatterRules: readonly RuleDocument[] = [
  {
    id: 'front-matter-fence',
    family: 'safety',
    severity: 'error',
    why: 'The fields must stand between two lines of ---, or programs disagree on where the text begins.',
    how: 'Put --- alone on the first line, and again on the line after the last field.',
    source: 'Our own: one way to begin a file, so that every program finds the same fields',
    examples: [
      { title: 'no fields at all', file: raw('## The problem\n'), expect: ['1:1: Unexpected first line'] },
      {
        title: 'a second --- is missing',
        file: raw('---\ntitle: "A"\n'),
        expect: ['1:1: Unexpected end of the file'],
      },
      { title: 'both are there', file: told(), expect: [] },
    ],
  },
  {
    id: 'yaml-syntax',
    family: 'safety',
    severity: 'error',
    why: 'A field that cannot be read is a fact that is lost.',
    how: 'Put double quotes round a value that holds a colon, # or quotes; indent with spaces.',
    source: oneParser,
    examples: [
      {
        title: 'a quote that is never closed',
        file: withLine('note: "never closed'),
        expect: ['2:20: Unexpected end of a text or list'],
      },

      {
        title: 'a tab',
        file: withLine('cost:\n\tnote: "A"'),
        expect: ['3:1: Unexpected tab, expected spaces'],
      },
      { title: 'quotes round a colon', file: withLine('visits: true'), expect: [] },
    ],
  },
  {
    id: 'yaml-anchor',
    family: 'safety',
    severity: 'error',
    why: 'With & and * a few lines can stand for millions, and programs disagree on them.',
    how: 'Write the value out again, or put quotes round the text.',
    source: 'YAML 1.2, section 3.2.2.2; the "billion laughs" attack',
    examples: [
      {
        title: 'a name for a value',
        file: withLine('licence: &it CC-BY-4.0'),
        expect: ['2:14: Unexpected & or * before a word'],
      },
      {
        title: 'a list with a name',
        file: withLine('subjects: &all [english]'),
        expect: ['2:16: Unexpected & or * before a word'],
      },
      { title: 'a star in quotes', file: told({ data: { title: 'Reading * in pairs' } }), expect: [] },
    ],
  },
  {
    id: 'yaml-tag',
    family: 'safety',
    severity: 'error',
    why: 'A word with ! before it asks a program to make something other than text.',
    how: 'Delete the word with the !, or put quotes round the text.',
    source: 'YAML 1.2, section 3.2.1.2',
    examples: [
      {
        title: 'a tag',
        file: withLine('licence: !!str CC-BY-4.0'),
        expect: ['2:16: Unexpected ! before a value'],
      },
      {
        title: 'a tag of one’s own',
        file: withLine('licence: !mine CC-BY-4.0'),
        expect: ['2:16: Unexpected ! before a value'],
      },
      { title: 'an exclamation in quotes', file: told({ data: { title: 'Read!' } }), expect: [] },
    ],
  },
  {
    id: 'yaml-date',
    family: 'safety',
    severity: 'error',
    why: 'Programs turn a bare date into different things.',
    how: 'Put quotes round it.',
    source: oneParser,
    examples: [
      {
        title: 'a bare date',
        file: withLine('reviewBy: 2027-09-01'),
        expect: ['2:11: Unexpected date 2027-09-01 without quotes'],
      },
      {
        title: 'a bare date and time',
        file: withLine('reviewBy: 2027-09-01T09:00:00Z'),
        expect: ['2:11: Unexpected date 2027-09-01T09:00:00Z without quotes'],
      },
      { title: 'in quotes', file: withLine('reviewBy: "2027-09-01"'), expect: [] },
    ],
  },
  {
    id: 'yaml-number',
    family: 'safety',
    severity: 'error',
    why: '010 is eight to some programs and ten to others.',
    how: 'Leave out the 0 at the front, or put quotes round a code.',
    source: oneParser,
    examples: [
      {
        title: 'a nought at the front',
        file: withLine('workload: { perWeek: 010 }'),
        expect: ['2:22: Unexpected 010, expected a number that does not begin with 0'],
      },
      {
        title: 'no number at all',
        file: withLine('workload: { perWeek: .nan }'),
        expect: ['2:22: Unexpected .nan, expected a number that can be written in digits'],
      },
      { title: 'a plain number', file: withLine('workload: { perWeek: 10 }'), expect: [] },
    ],
  },
  {
    id: 'yaml-key',
    family: 'safety',
    severity: 'error',
    why: 'Some names of fields have a meaning to programs that no field should have.',
    how: 'Delete the line, or give the field the name from the template.',
    source: 'CWE-1321: prototype pollution',
    examples: [
      {
        title: 'a name with a meaning of its own',
        file: withLine('__proto__: { a: 1 }'),
        expect: ['2:1: Unexpected field "__proto__"'],
      },
      {
        title: 'a list for a name',
        file: withLine('? [a, b]\n: 1'),
        expect: ['2:3: Unexpected "[a, b]" as a name'],
      },
      { title: 'names from the template', file: told(), expect: [] },
    ],
  },
  {
    id: 'yaml-nesting',
    family: 'safety',
    severity: 'error',
    why: 'Lists within lists within lists keep a program busy and serve no reader.',
    how: 'Close the brackets that are open.',
    source: 'Our own: what is nested so deeply was never written by hand',
    examples: [
      {
        title: 'thirty brackets',
        file: withLine(`subjects: ${'['.repeat(30)}`),
        expect: ['2:31: Unexpected list within list more than 20 deep'],
      },
      {
        title: 'thirty curly brackets',
        file: withLine(`cost: ${'{ note: '.repeat(30)}`),
        expect: ['2:167: Unexpected list within list more than 20 deep'],
      },
      { title: 'a list', file: withLine('subjects: [english]'), expect: [] },
    ],
  },
  {
    id: 'yaml-size',
    family: 'safety',
    severity: 'error',
    why: 'Fields are facts; an essay there is read by nobody.',
    how: 'Move long explanations into the text below the fields.',
    source: 'Our own: measured; the time to read them grows with the square of their number',
    examples: [
      {
        title: 'fields as long as a book',
        file: withLine('# a remark\n'.repeat(4000).trim()),
        expect: ['3638:4: Unexpected 44284 characters of fields'],
      },
      {
        title: 'a list of ten thousand',
        file: withLine(`core2: [${'abcd, '.repeat(10_000)}]`.replace(/(.{4000})/g, '$1\n  ')),
        expect: ['11:3975: Unexpected 60339 characters of fields'],
      },
      { title: 'usual fields', file: told(), expect: [] },
    ],
  },
  {
    id: 'json-syntax',
    family: 'safety',
    severity: 'error',
    why: 'Records of reviews are written by the bot; one that cannot be read proves nothing.',
    how: 'Undo the change: only the bot writes this file.',
    source: 'Our own: records are written by the bot',
    examples: [
      {
        title: 'cut short',
        file: { path: 'practices/paired-reading/reviews/7.json', text: '{ "schema": 1', beside: [] },
        expect: [
          "1:1: Unexpected text, expected JSON as the bot writes it: Expected ',' or '}' after proper",
        ],
      },
      {
        title: 'a list',
        file: { path: 'practices/paired-reading/reviews/7.json', text: '[]', beside: [] },
        expect: ['1:1: Unexpected value, expected a record with named fields'],
      },
      { title: 'no record at all', file: told(), expect: [] },
    ],
  },
  {
    id: 'unknown-field',
    family: 'structure',
    severity: 'error',
    why: 'A field with a slip in its name says nothing to anybody, and nobody notices.',
    how: 'Use the name that the message offers, or one from the field guide.',
    source: 'Our own: the field guide lists every field there is',
    examples: [
      { title: 'a slip', file: withLine('titel: "A"'), expect: ['2:8: Unexpected field "titel"'] },
      {
        title: 'in a finding',
        file: told({
          data: { findings: [{ measure: { name: 'A', kind: 'records' }, design: 'account', pupil: 3 }] },
        }),
        expect: ['7:80: Unexpected field "findings[1] › pupil", expected one of id, outcome,'],
      },
      { title: 'names from the field guide', file: told({ level: 2 }), expect: [] },
    ],
  },
  {
    id: 'field',
    family: 'structure',
    severity: 'error',
    why: 'Search, evidence and review rest on the fields; each has a meaning that its value must fit.',
    how: 'Type what the message expects there.',
    source: 'Our own: the field guide',
    examples: [
      {
        title: 'missing',
        file: told({ data: { post: undefined } }),
        expect: ['1:1: Missing "post", expected text.'],
      },
      {
        title: 'not in the list',
        file: told({ data: { claim: { outcome: 'reading', change: 'better' } } }),
        expect: ['6:19: Unexpected "reading" in "claim › outcome"'],
      },
      {
        title: 'the older age first',
        file: told({ data: { ages: [11, 7] } }),
        expect: ['5:7: Unexpected [11,7] in "ages", expected the younger age first'],
      },
      { title: 'as it should be', file: told(), expect: [] },
    ],
  },
];
