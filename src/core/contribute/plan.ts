import { monthsLater } from '#core/model/months.ts';
import type { About, Answers } from './contribution.ts';
import type { Wording } from './field-question.ts';
import { measured } from './guided-finding.ts';
import type { Contributed } from './kinds.ts';

/** A field to ask about; or several behind one question; or a list of entries; or the results; or the text. */
export type Item =
  | string
  | { field: string; wording?: Wording | ((about: About) => Wording); when?: (answers: Answers) => boolean }
  | { behind: string; says: string; help?: string; fields: readonly string[] }
  | { each: string; first: string; another: string; fields: readonly string[] }
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
const declares: Item = {
  field: 'declares',
  wording: {
    ...{ usual: ['none'], required: true, mustSay: true },
    help: 'An interest is no fault; one that is not told is. One a line: none, sells-it, trained-by-maker, paid-for-it, or your own words.',
  },
};
const required = (field: string): Item => ({ field, wording: { required: true } });

const findings: Part = { title: measured, items: ['the findings'] };

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
      items: ['post', required('ran'), required('verdict')],
    },
    {
      title: 'What was different',
      items: [
        {
          each: 'changed',
          first: 'Did you change anything?',
          another: 'Did you change anything else?',
          fields: ['what', 'part'],
        },
      ],
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
        { field: 'team', wording: { required: true }, when: ({ school }) => typeof school !== 'string' },
        'authors',
      ],
    },
    {
      title: 'When',
      items: [
        { field: 'starts', wording: ({ today }) => ({ usual: today.slice(0, 7), mustSay: true }) },
        { field: 'due', wording: ({ today }) => ({ usual: monthsLater(today, 6), mustSay: true }) },
      ],
    },
    {
      title: 'What will show whether it worked',
      items: [
        {
          field: 'outcome',
          wording: ({ outcome }) => (outcome === undefined ? {} : { usual: outcome }),
        },
        ...['measure.name', 'measure.kind', 'measure.madeBy', 'design', 'change'],
      ],
    },
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
