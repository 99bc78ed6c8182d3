import type { IssueForm } from './form.ts';
import { choicesFrom } from './question.ts';
import { ages, school } from './usual-questions.ts';

/** What a school is looking for. */
export const askForm: IssueForm = {
  ...{ id: 'ask', kind: 'ask', name: 'Ask other schools', title: 'Ask: ' },
  says: 'What your school is looking for: a talk, a visit, materials, or work to do together.',
  questions: [
    { key: 'title', asks: 'What are you looking for, in a few words?' },
    { key: 'post', asks: 'The whole of it in two sentences', lines: true },
    { key: 'outcome', asks: 'What should change?' },
    { key: 'wants', asks: 'What would help?' },
    { ...ages, asks: 'How old are the pupils?' },
    { key: 'subjects', asks: 'Which subjects?' },
    { key: 'until', asks: 'Until when does this stand?', example: '2027-07-20' },
    { ...school, required: true },
    { key: 'body', asks: 'What have you tried, and what is your school like?' },
  ],
};

/** A person. */
export const joinForm: IssueForm = {
  ...{ id: 'join', kind: 'person', name: 'Join as a person', title: 'Join: ' },
  says: 'So that what you write has your name, or so that you can review.',
  questions: [
    { key: 'name', asks: 'Your name, as it should stand here' },
    school,
    {
      key: 'roles',
      asks: 'What would you like to do?',
      several: choicesFrom({ author: 'Write up what we do', reviewer: 'Review what others write' }),
    },
    { ...ages, key: 'expertise.ages', asks: 'Which ages do you know best?' },
    { key: 'expertise.subjects', asks: 'Which subjects do you know best?' },
    { key: 'expertise.outcomes', asks: 'Which outcomes do you know best?' },
  ],
};

/** A school. */
export const addSchoolForm: IssueForm = {
  ...{ id: 'add-school', kind: 'school', name: 'Add a school', title: 'School: ' },
  says: 'So that others can find schools like theirs.',
  questions: [
    { key: 'name', asks: 'Name of the school' },
    {
      key: 'country',
      asks: 'Where is it?',
      one: choicesFrom({
        'GB-ENG': 'England',
        'GB-NIR': 'Northern Ireland',
        'GB-SCT': 'Scotland',
        'GB-WLS': 'Wales',
      }),
    },
    { key: 'phase', asks: 'Which phase?' },
    { ...ages, asks: 'Which ages does it teach?' },
    { key: 'setting', asks: 'Which kind of setting?' },
    { key: 'urn', asks: 'Unique reference number (URN)' },
    { key: 'place', asks: 'What is the place like?' },
    { key: 'trust', asks: 'Which trust or group does it belong to?' },
    {
      key: 'context.asOf',
      asks: 'Date of the figures below',
      help: 'Needed if you give any of them.',
      example: '2026-01-15',
      required: false,
    },
    { key: 'context.pupils', asks: 'Number of pupils' },
    { key: 'context.disadvantaged', asks: 'Disadvantaged pupils, in percent' },
    { key: 'context.eal', asks: 'Pupils with English as an additional language, in percent' },
    { key: 'context.senSupport', asks: 'Pupils with SEN support, in percent' },
    { key: 'offers', asks: 'What could you offer other schools?', help: 'One a line.' },
    {
      key: 'visits.how',
      asks: 'Where can visitors read how to come?',
      help: 'An address that starts with https://. Left out: no visits.',
      required: false,
    },
  ],
};
