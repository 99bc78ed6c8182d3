import type { RuleDocument } from '../rule.ts';
import { told } from '../told.ts';

const words = 'Enough words here to tell a colleague who was not there what happened.';
const parts = ['The problem', 'What we did', 'What happened', 'What did not work', 'If you try it'];
const whole = (names: readonly string[], text = words) =>
  names.map((name) => `## ${name}\n\n${text}`).join('\n\n');
const body = (text: string) => told({ body: text });
const report = (text: string) =>
  told({
    path: 'practices/paired-reading/reports/oak.mdx',
    body: text,
    beside: [told({ body: whole(parts) })],
  });
const model = 'Our own: the five sections that every write-up has';
const measure = { name: 'Reading test', kind: 'standardised-test' };

/** The shape of a write-up and what its files say of each other. */
export const sectionRules: readonly RuleDocument[] = [
  {
    id: 'section-missing',
    family: 'structure',
    severity: 'error',
    why: 'The five parts are what another teacher needs to decide, and "What did not work" is the one most often left out.',
    how: 'Add the heading and a sentence or two below it.',
    source: model,
    examples: [
      {
        title: 'what did not work is not told',
        file: body(whole(parts.filter((name) => name !== 'What did not work'))),
        expect: ['0:0: Unexpected write-up without "What did not work"'],
      },
      {
        title: 'no advice',
        file: body(whole(parts.slice(0, 4))),
        expect: ['0:0: Unexpected write-up without "If you try it"'],
      },
      { title: 'all five', file: body(whole(parts)), expect: [] },
    ],
  },
  {
    id: 'section-order',
    family: 'structure',
    severity: 'error',
    why: 'Readers who compare write-ups look for the same part in the same place.',
    how: 'Move the section to its place, or join two of the same name.',
    source: model,
    examples: [
      {
        title: 'what happened before what we did',
        file: body(
          whole(['The problem', 'What happened', 'What we did', 'What did not work', 'If you try it']),
        ),
        expect: ['20:1: Unexpected "What we did" after "What happened"'],
      },
      {
        title: 'one twice',
        file: body(whole([...parts, 'The problem'])),
        expect: ['32:1: Unexpected second "The problem"'],
      },
      {
        title: 'in order, with one of its own between',
        file: body(whole([...parts.slice(0, 2), 'The cards', ...parts.slice(2)])),
        expect: [],
      },
    ],
  },
  {
    id: 'section-empty',
    family: 'structure',
    severity: 'error',
    why: 'A heading with "see above" below it tells nothing.',
    how: 'Add a sentence that would help a colleague who was not there.',
    source: 'Our own: limits.sectionWordsMin in the policy',
    examples: [
      {
        title: 'two words',
        file: body(whole(parts).replace(words, 'None really.')),
        expect: ['12:1: Unexpected 2 words in "The problem"'],
      },
      {
        title: 'nothing at all',
        file: body(`${whole(parts.slice(0, 4))}\n\n## If you try it`),
        expect: ['28:1: Unexpected 0 words in "If you try it"'],
      },
      { title: 'a sentence in each', file: body(whole(parts)), expect: [] },
    ],
  },
  {
    id: 'section-unwritten',
    family: 'structure',
    severity: 'error',
    why: 'A line that says what should stand here is for the author, not for readers.',
    how: 'Write the text and delete the line that begins with "Not yet written:".',
    source: 'The form of a new write-up: npm run new',
    examples: [
      {
        title: 'as npm run new leaves it',
        file: body(whole(parts).replace(words, '*Not yet written: what was difficult, and for whom.*')),
        expect: ['12:1: Unexpected "Not yet written:" in "The problem", expected the text itself.'],
      },
      {
        title: 'the line is left below the text',
        file: body(whole(parts).replace(words, `${words}\n\nNot yet written: what was difficult.`)),
        expect: ['12:1: Unexpected "Not yet written:" in "The problem"'],
      },
      {
        title: 'a sentence that says something is not written yet',
        file: body(whole(parts).replace(words, `${words} The report is not yet written: it is due in May.`)),
        expect: [],
      },
    ],
  },
  {
    id: 'heading-level',
    family: 'structure',
    severity: 'warning',
    why: 'The title is the only heading of the first level on a page.',
    how: 'Type ## for a section.',
    source: 'WCAG 2.2, technique G141',
    examples: [
      {
        title: 'one #',
        file: body('# The problem\n\nFew read.'),
        expect: ['12:1: Unexpected heading with one #'],
      },
      {
        title: 'in the middle',
        file: body('## The problem\n\nFew read.\n\n# Monday'),
        expect: ['16:1: Unexpected heading with one #'],
      },
      { title: 'two', file: body('## The problem\n\nFew read.'), expect: [] },
    ],
  },
  {
    id: 'body-length',
    family: 'structure',
    severity: 'error',
    why: 'Reports and asks are short so that people write and read them.',
    how: 'Take out as many words as the message says, or link to the longer text.',
    source: 'Our own: limits.reportWordsMax and limits.askWordsMax in the policy',
    examples: [
      {
        title: 'a report of 700 words',
        file: report('word '.repeat(700)),
        expect: ['0:0: Unexpected 700 words in the text'],
      },
      {
        title: 'an ask of 400 words',
        file: told({
          path: 'asks/oak.mdx',
          data: {
            title: 'Who reads in pairs?',
            post: 'We look for a school that does.',
            outcome: 'reading-fluency',
            wants: ['talk'],
          },
          body: 'word '.repeat(400),
        }),
        expect: ['0:0: Unexpected 400 words in the text'],
      },
      { title: 'a report of 100 words', file: report('word '.repeat(100)), expect: [] },
    ],
  },
  {
    id: 'title-length',
    family: 'structure',
    severity: 'error',
    why: 'A longer title is cut off in lists and on phones.',
    how: 'Take out as many characters as the message says.',
    source: 'Our own: limits.titleCharacters in the policy',
    examples: [
      {
        title: 'too long',
        file: told({ data: { title: 'Reading in pairs after lunch '.repeat(4).trim() } }),
        expect: ['2:8: Unexpected 115 characters in "title"'],
      },
      {
        title: 'one too many',
        file: told({ data: { title: 'a'.repeat(81) } }),
        expect: ['2:8: Unexpected 81 characters in "title"'],
      },
      { title: 'as long as it may be', file: told({ data: { title: 'a'.repeat(80) } }), expect: [] },
    ],
  },
  {
    id: 'post-length',
    family: 'structure',
    severity: 'error',
    why: 'The post is read on a phone in one glance.',
    how: 'Take out as many characters as the message says.',
    source: 'Our own: limits.postCharacters in the policy',
    examples: [
      {
        title: 'too long',
        file: told({ data: { post: 'We read in pairs. '.repeat(20).trim() } }),
        expect: ['3:7: Unexpected 359 characters in "post"'],
      },
      {
        title: 'one too many',
        file: told({ data: { post: 'a'.repeat(281) } }),
        expect: ['3:7: Unexpected 281 characters in "post"'],
      },
      { title: 'as long as it may be', file: told({ data: { post: 'a'.repeat(280) } }), expect: [] },
    ],
  },
  {
    id: 'duplicate-id',
    family: 'structure',
    severity: 'error',
    why: 'Two things of one name cannot be told apart when they are cited.',
    how: 'Give the second an id of its own.',
    source: 'Our own: the field guide',
    examples: [
      {
        title: 'two findings of one measure',
        file: told({
          data: {
            findings: [
              { measure, design: 'account' },
              { measure, design: 'account' },
            ],
          },
        }),
        expect: ['7:94: Unexpected second "reading-test" in "findings"'],
      },
      {
        title: 'two sources',
        file: told({
          data: {
            sources: [
              { id: 'oak', kind: 'guide', text: 'A' },
              { id: 'oak', kind: 'guide', text: 'B' },
            ],
          },
        }),
        expect: ['10:50: Unexpected second "oak" in "sources"'],
      },
      {
        title: 'each its own',
        file: told({
          data: {
            findings: [
              { measure, design: 'account' },
              { id: 'second', measure, design: 'account' },
            ],
          },
        }),
        expect: [],
      },
    ],
  },
  {
    id: 'cite-missing',
    family: 'evidence',
    severity: 'error',
    why: 'Where a file lists several studies, readers must be able to tell which one a figure is from.',
    how: 'Add "cite" with the id of the study to the finding.',
    source: 'Our own: the field guide',
    examples: [
      {
        title: 'two studies, and a finding from one of them',
        file: told({
          data: {
            findings: [{ measure, design: 'account' }],
            sources: [
              { id: 'a', kind: 'study', text: 'A' },
              { id: 'b', kind: 'study', text: 'B' },
            ],
          },
        }),
        expect: [
          '7:12: Missing "cite", expected the id of the study this finding was taken from, because th',
        ],
      },
      {
        title: 'it says which',
        file: told({
          data: {
            findings: [{ measure, design: 'account', cite: 'a' }],
            sources: [
              { id: 'a', kind: 'study', text: 'A' },
              { id: 'b', kind: 'study', text: 'B' },
            ],
          },
        }),
        expect: [],
      },
      {
        title: 'one study',
        file: told({
          data: {
            findings: [{ measure, design: 'account' }],
            sources: [{ id: 'a', kind: 'study', text: 'A' }],
          },
        }),
        expect: [],
      },
    ],
  },
  {
    id: 'too-many-priorities',
    family: 'structure',
    severity: 'error',
    why: 'What serves everything serves nothing: priorities help only while they are few.',
    how: 'Keep the one or two that it serves best.',
    source: 'Our own: limits.prioritiesPerWriteUp and limits.prioritiesOpen in the policy',
    examples: [
      {
        title: 'three',
        file: told({ data: { priorities: ['a', 'b', 'c'] } }),
        expect: ['10:13: Unexpected 3 priorities'],
      },
      {
        title: 'four',
        file: told({ data: { priorities: ['a', 'b', 'c', 'd'] } }),
        expect: ['10:13: Unexpected 4 priorities'],
      },
      { title: 'two', file: told({ data: { priorities: ['a', 'b'] } }), expect: [] },
    ],
  },
  {
    id: 'unknown-reference',
    family: 'structure',
    severity: 'error',
    why: 'A name that leads nowhere breaks a link, a credit or a citation.',
    how: 'Use the id that the message offers, or add what is missing.',
    source: 'Our own: the field guide; an id is the name of its file or folder',
    examples: [
      {
        title: 'a person who is not there',
        file: told({ data: { authors: ['nobody'] } }),
        expect: ['10:11: Unexpected "nobody" in "authors"'],
      },
      {
        title: 'a source that is not listed',
        file: told({ data: { cost: { cite: 'oak' } } }),
        expect: ['10:15: Unexpected "oak" in "cost › cite"'],
      },
      {
        title: 'a source that is',
        file: told({ data: { cost: { cite: 'oak' }, sources: [{ id: 'oak', kind: 'guide', text: 'A' }] } }),
        expect: [],
      },
    ],
  },
  {
    id: 'unknown-finding',
    family: 'evidence',
    severity: 'error',
    why: 'The text shows a result that nobody has declared.',
    how: 'Correct the id, or add the finding to the fields.',
    source: 'Our own: the field guide',
    examples: [
      {
        title: 'no such finding',
        file: told({ level: 2, body: '<Finding id="maths-test"/>' }),
        expect: ['12:1: Unexpected <Finding id="maths-test"/>'],
      },
      {
        title: 'no such report',
        file: told({ level: 2, body: '<Finding id="oak/reading-test"/>' }),
        expect: ['12:1: Unexpected <Finding id="oak/reading-test"/>'],
      },
      { title: 'one of its own', file: told({ level: 2, body: '<Finding id="reading-test"/>' }), expect: [] },
    ],
  },
  {
    id: 'finding-missing',
    family: 'evidence',
    severity: 'error',
    why: 'The text shows a result that cannot be found when the page is made.',
    how: 'Correct the id, or add the finding to the fields.',
    source: 'Our own: the field guide',
    examples: [],
  },
  {
    id: 'demo-content',
    family: 'structure',
    severity: 'error',
    why: 'Made-up results must never stand among real ones.',
    how: 'Take the file out.',
    source: 'Our own: allowDemo in the policy',
    examples: [
      {
        title: 'a write-up that is made up',
        file: told({ data: { demo: true } }),
        expect: ['10:7: Unexpected demo content'],
      },
      {
        title: 'a made-up report',
        file: told({ path: 'practices/paired-reading/reports/oak.mdx', data: { demo: true } }),
        expect: ['6:7: Unexpected demo content'],
      },
      { title: 'a real one', file: told(), expect: [] },
    ],
  },
];
