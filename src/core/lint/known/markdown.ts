import type { RuleDocument } from '../rule.ts';
import { told } from '../told.ts';

const body = (text: string) => told({ body: text });
const subset = 'Our own: a part of MDX that is read as text and never run';

/** What the text may hold: Markdown and eight components, never a program. */
export const markdownRules: readonly RuleDocument[] = [
  {
    id: 'mdx-syntax',
    family: 'safety',
    severity: 'error',
    why: 'A < or { begins something that is never finished, and the rest of the text would be lost.',
    how: 'Type a space after <, or put a backslash before the sign.',
    source: subset,
    examples: [
      {
        title: 'fewer than',
        file: body('We left out classes of n<5.'),
        expect: ['12:25: Unexpected "<5.", expected a space after <'],
      },
      {
        title: 'a hidden comment',
        file: body('<!-- to do -->'),
        expect: ['12:1: Unexpected "<!", expected text: hidden comments are not kept'],
      },
      {
        title: 'an address in brackets',
        file: body('See <https://example.org>.'),
        expect: ['12:5: Unexpected < before "https://example.org"'],
      },
      {
        title: 'with a space, or in words',
        file: body('We left out classes of n < 5, fewer than five.'),
        expect: [],
      },
    ],
  },
  {
    id: 'mdx-expression',
    family: 'safety',
    severity: 'error',
    why: 'What stands in curly brackets is a program in MDX, and no contribution is ever run.',
    how: 'Type \\{ to show the bracket, or use ( and ).',
    source: subset,
    examples: [
      {
        title: 'a sum',
        file: body('In all {1 + 1} classes.'),
        expect: ['12:8: Unexpected "{", expected text'],
      },
      { title: 'a remark', file: body('{/* to do */}'), expect: ['12:1: Unexpected "{", expected text'] },
      { title: 'with a backslash', file: body('The set \\{1, 2\\}.'), expect: [] },
    ],
  },
  {
    id: 'mdx-program',
    family: 'safety',
    severity: 'error',
    why: 'A line that begins with import or export is read as a program by some parsers.',
    how: 'Begin the line with another word, or with a capital letter.',
    source: subset,
    examples: [
      {
        title: 'a program',
        file: body('import fs from "fs"'),
        expect: ['12:1: Unexpected line that begins with "import"'],
      },
      {
        title: 'a sentence that begins so',
        file: body('export the table and print it'),
        expect: ['12:1: Unexpected line that begins with "export"'],
      },
      { title: 'the word further on', file: body('Important: import the list first.'), expect: [] },
    ],
  },
  {
    id: 'mdx-node',
    family: 'safety',
    severity: 'error',
    why: 'Only what is listed is let through, so that nothing new can do harm.',
    how: 'Write it as plain Markdown.',
    source: subset,
    examples: [],
  },
  {
    id: 'mdx-nesting',
    family: 'safety',
    severity: 'error',
    why: 'Lists within lists without end keep a program busy and cannot be read on a phone.',
    how: 'Use fewer lists within lists and quotes within quotes.',
    source: 'Our own: safety.nestingMax in the policy',
    examples: [
      {
        title: 'emphasis within emphasis, eighty deep',
        file: body(`${'*a **b '.repeat(40)}c${'** *'.repeat(40)}`.replaceAll('** *', '***')),
        expect: ['12:170: Unexpected text more than 50 levels deep'],
      },
      {
        title: 'two dozen lists within two dozen quotes',
        file: body(`${'> - '.repeat(24)}> text`),
        expect: ['12:67: Unexpected text more than 50 levels deep'],
      },
      { title: 'a list within a list', file: body('- a\n  - b'), expect: [] },
    ],
  },
  {
    id: 'component-name',
    family: 'safety',
    severity: 'error',
    why: 'HTML and unknown components could hide or run things on the page.',
    how: 'Use Markdown in place of HTML, or one of the eight components.',
    source: subset,
    examples: [
      {
        title: 'HTML',
        file: body('<b>Read</b> in pairs.'),
        expect: ['12:1: Unexpected <b>, expected Markdown'],
      },
      {
        title: 'no component of ours',
        file: body('<Chart />'),
        expect: [
          '12:1: Unexpected <Chart>, expected one of Steps, Note, Quote, Resource, Figure, Video, Finding, Findings',
        ],
      },
      {
        title: 'Markdown, and a component',
        file: body('**Read** in pairs.\n\n<Note>In pairs.</Note>'),
        expect: [],
      },
    ],
  },
  {
    id: 'component-attribute',
    family: 'safety',
    severity: 'error',
    why: 'A component shows only what it knows, and its values are words in quotes, never a program.',
    how: 'Copy the example in the message and put your words into it.',
    source: subset,
    examples: [
      {
        title: 'one is missing',
        file: body('<Quote>It was fun.</Quote>'),
        expect: ['12:1: Unexpected <Quote> without "by"'],
      },
      {
        title: 'one too many',
        file: body('<Note style="x">Read.</Note>'),
        expect: ['12:1: Unexpected "style" in <Note>'],
      },
      {
        title: 'as in the guide',
        file: body('<Quote by="A pupil in Year 4">It was fun.</Quote>'),
        expect: [],
      },
    ],
  },
  {
    id: 'component-content',
    family: 'structure',
    severity: 'error',
    why: 'Steps without a list, or a note without words, leave a hole in the page.',
    how: 'Put the text between the two tags, with an empty line round it where it is a list.',
    source: subset,
    examples: [
      {
        title: 'steps that are none',
        file: body('<Steps>\n\nFirst read.\n\n</Steps>'),
        expect: ['12:1: Unexpected <Steps> without steps'],
      },
      { title: 'an empty note', file: body('<Note></Note>'), expect: ['12:1: Unexpected empty <Note>'] },
      { title: 'steps', file: body('<Steps>\n\n1. Read.\n2. Stop.\n\n</Steps>'), expect: [] },
    ],
  },
  {
    id: 'link-address',
    family: 'safety',
    severity: 'error',
    why: 'A link must lead where it says: to a page on the public web, a page here, or a section.',
    how: 'Copy the address from your browser; it begins with https://.',
    source: subset,
    examples: [
      {
        title: 'without the s',
        file: body('See [the cards](http://example.org).'),
        expect: ['12:5: Unexpected http:, expected https:'],
      },
      {
        title: 'a program',
        file: body('See [the cards](javascript:alert(1)).'),
        expect: ['12:5: Unexpected "javascript:"'],
      },
      {
        title: 'https, and a page here',
        file: body('See [the cards](https://example.org) and [this](../oak/).'),
        expect: [],
      },
    ],
  },
  {
    id: 'link-nested',
    family: 'structure',
    severity: 'error',
    why: 'Of a link within a link, nobody can tell where it leads.',
    how: 'Put the second link or footnote after the first.',
    source: 'HTML Standard, content model of the a element',
    examples: [
      {
        title: 'a video in a link',
        file: body('[See <Video href="https://example.org/film" title="Film" /> here](https://example.org)'),
        expect: ['12:6: Unexpected link inside a link'],
      },
      {
        title: 'a resource in a link',
        file: body('[See <Resource href="https://example.org" title="Cards" /> now](https://example.org)'),
        expect: ['12:6: Unexpected link inside a link'],
      },
      {
        title: 'one after the other',
        file: body('See [the cards](https://example.org)[^1].\n\n[^1]: Ours.'),
        expect: [],
      },
    ],
  },
];
