import { monthsLater } from '#core/model/months.ts';
import type { About, Answers } from './contribution.ts';
import type { Wording } from './field-question.ts';
import { independent, madeBy, measured } from './guided-finding.ts';
import type { Contributed } from './kinds.ts';
import type { Option } from './question.ts';

/** A field to ask about; or several behind one question; or a list of entries; or the results; or the text. */
export type Item =
  | string
  | { field: string; wording?: Wording | ((about: About) => Wording); when?: (answers: Answers) => boolean }
  | { behind: string; says: string; help?: string; fields: readonly string[] }
  | { each: string; first: string; another: string; fields: readonly string[] }
  | 'the changes'
  | 'the findings'
  | 'the text';

/** A part of the questions, under a heading of its own. */
export type Part = { title: string; items: readonly Item[] };

/** The school year of a date: it turns in September. */
function schoolYearOf(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const from = month >= 9 ? year : year - 1;
  return `${from}-${String((from + 1) % 100).padStart(2, '0')}`;
}

const when: Item = { field: 'when', wording: ({ today }) => ({ usual: schoolYearOf(today) }) };
const interests: readonly Option[] = [
  { value: 'none', label: 'Nothing' },
  { value: 'sells-it', label: 'I or my employer sell it' },
  { value: 'trained-by-maker', label: 'Its maker trained me' },
  { value: 'paid-for-it', label: 'I was paid for it' },
];
const declares: Item = {
  field: 'declares',
  wording: {
    ...{ usual: ['none'], required: true, mustSay: true, form: { is: 'list', of: interests } },
    help: 'An interest is no fault; one that is not told is.',
  },
};
const required = (field: string): Item => ({ field, wording: { required: true } });

const findings: Part = { title: measured, items: ['the findings'] };

/** What somebody who is about to begin can say of it; the rarer designs can be written into the file. */
const comparisons: readonly Option[] = [
  { value: 'account', label: 'Nothing: we will tell how it went' },
  { value: 'before-after', label: 'The same pupils, before and after' },
  { value: 'comparison', label: 'Another class or group that does without' },
  { value: 'randomised', label: 'Another class or group, and it is drawn by lot who does it' },
];

const challengeKinds: readonly Option[] = [
  { value: 'question', label: 'A question', hint: 'you want to know more' },
  { value: 'correction', label: 'A correction', hint: 'something that stands there is wrong' },
  { value: 'appeal', label: 'An appeal', hint: 'you do not agree with a decision about it' },
];

/** What is asked for each kind of contribution, in order: what matters most first. */
export const plans: Record<Contributed, readonly Part[]> = {
  practice: [
    {
      title: 'What it is',
      items: ['title', 'post', 'ages', 'subjects', 'pupils', 'grouping', when, 'priorities'],
    },
    { title: 'Whose it is', items: ['authors', 'school', declares] },
    { title: 'What changed', items: ['claim.outcome', 'claim.change'] },
    findings,
    { title: 'What makes it work', items: ['core', 'adaptable'] },
    {
      title: 'What it takes',
      items: [
        {
          behind: 'cost',
          says: 'Do you know what it costs, in money or hours?',
          help: 'Leave out what you do not know. Nothing is written 0.',
          fields: [
            ...['cost.perPupilYear', 'cost.oneOff', 'cost.note'],
            ...['workload.perWeek', 'workload.oneOff', 'workload.who'],
          ],
        },
      ],
    },
    {
      title: 'Where it comes from',
      items: [
        'adaptedFrom',
        'try',
        'visits',
        {
          each: 'sources',
          first: 'Is there a source to name: a study, a guide, a book?',
          another: 'Is there another source?',
          fields: ['kind', 'text', 'year', 'url'],
        },
      ],
    },
    { title: 'The story', items: ['the text'] },
  ],
  report: [
    {
      title: 'How it went',
      items: [
        'post',
        {
          field: 'verdict',
          wording: {
            says: 'Did it work here?',
            help: 'That it did not helps others as much.',
            required: true,
          },
        },
        required('ran'),
      ],
    },
    {
      title: 'What was different',
      items: ['the changes'],
    },
    { title: 'Whose it is', items: ['authors', 'school', when, 'ages', 'pupils', 'try', declares] },
    findings,
    { title: 'The story', items: ['the text'] },
  ],
  try: [
    {
      title: 'Who will try it',
      items: [
        'school',
        {
          field: 'team',
          wording: { says: 'Which team, as it is no school?', required: true },
          when: ({ school }) => typeof school !== 'string',
        },
        'authors',
      ],
    },
    {
      title: 'When',
      items: [
        {
          field: 'starts',
          wording: ({ today }) => ({
            says: 'In which month do you start?',
            usual: today.slice(0, 7),
            mustSay: true,
          }),
        },
        {
          field: 'due',
          wording: ({ today }) => ({
            says: 'By which month will you tell how it went?',
            usual: monthsLater(today, 6),
            mustSay: true,
          }),
        },
      ],
    },
    {
      title: 'What will show whether it worked',
      items: [
        {
          field: 'outcome',
          wording: ({ outcome }) => (outcome === undefined ? {} : { usual: outcome }),
        },
        {
          field: 'measure.name',
          wording: { says: 'How will you measure it? The test, questionnaire or record, by its own name' },
        },
        { field: 'measure.kind', wording: { says: 'What sort of measure is that?' } },
        {
          field: 'measure.madeBy',
          wording: madeBy,
          when: (answers) => !independent.has(String(answers['measure.kind'])),
        },
        {
          field: 'design',
          wording: { says: 'What will you compare it with?', form: { is: 'one', of: comparisons } },
        },
        { field: 'change', wording: { says: 'What will you do differently from the page?' } },
      ],
    },
  ],
  challenge: [
    {
      title: 'What you say',
      items: [
        { field: 'kind', wording: { says: 'What is it?', form: { is: 'one', of: challengeKinds } } },
        {
          field: 'about',
          wording: ({ practice }) => ({
            says: 'Which result or section is it about?',
            help: 'Leave it out when it is about all of it.',
            ...(practice && { form: { is: 'one', of: practice.parts } }),
          }),
        },
        {
          field: 'text',
          wording: {
            says: 'What do you want to say?',
            help: 'At most 1,000 characters. What stands there, why you doubt it, and where one can look it up.',
            form: { is: 'lines' },
          },
        },
      ],
    },
    { title: 'Whose it is', items: [{ field: 'by', wording: { says: 'Who asks?' } }] },
  ],
  ask: [
    {
      title: 'What you ask',
      items: ['title', 'post', 'outcome', 'wants', 'ages', 'subjects', 'priorities', 'until'],
    },
    { title: 'Who asks', items: ['authors', 'school'] },
    { title: 'The story', items: ['the text'] },
  ],
  person: [
    {
      title: 'You',
      items: [
        'name',
        { field: 'roles', wording: { usual: ['author'] } },
        'school',
        {
          behind: 'github',
          says: 'Have you a GitHub account?',
          help: 'Only reviewers and editors need one.',
          fields: ['github.login', 'github.id'],
        },
      ],
    },
    {
      title: 'What you could review',
      items: [
        {
          behind: 'expertise',
          says: 'Would you review what others write?',
          fields: ['expertise.ages', 'expertise.subjects', 'expertise.outcomes', 'maxOpenReviews'],
        },
        {
          each: 'ties',
          first: 'Are you tied to anybody whose work you could be asked to review, or to a firm?',
          another: 'Is there another?',
          fields: ['to', 'kind', 'note'],
        },
      ],
    },
  ],
  school: [
    {
      title: 'The school',
      items: [
        'name',
        { field: 'country', wording: { usual: 'GB-ENG' } },
        ...['phase', 'ages', 'setting', 'place', 'urn', 'trust'],
      ],
    },
    {
      title: 'What others can have',
      items: ['offers', { behind: 'visits', says: 'May others come and see?', fields: ['visits.how'] }],
    },
    {
      title: 'Its pupils',
      items: [
        {
          behind: 'context',
          says: 'Have you the census figures at hand?',
          help: 'They let others see whether their school is like yours. Leave out what you do not know.',
          fields: [
            ...['asOf', 'pupils', 'disadvantaged', 'eal', 'senSupport', 'ehcPlan', 'stability'],
            ...['polar4', 'idaci', 'priorAttainment'],
          ].map((field) => `context.${field}`),
        },
      ],
    },
  ],
};
