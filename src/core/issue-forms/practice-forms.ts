import type { IssueForm } from './form.ts';
import { measuredQuestions } from './measured.ts';
import { ages, declares, owner, school, when } from './usual-questions.ts';

/** A practice, written up. */
export const shareForm: IssueForm = {
  ...{ id: 'share', kind: 'practice', name: 'Share a practice', title: 'Share: ' },
  says: 'Something your school did, whether or not it worked. About fifteen minutes.',
  questions: [
    { key: 'title', asks: 'What is it, in a few words?' },
    { key: 'post', asks: 'The whole story in two sentences', lines: true },
    { ...school, required: true },
    { ...when, required: true },
    { ...ages, asks: 'How old were the pupils?' },
    { key: 'subjects', asks: 'Which subjects?' },
    { key: 'pupils', asks: 'Was it for some pupils above all?' },
    { key: 'grouping', asks: 'How were pupils grouped?' },
    { key: 'claim.outcome', asks: 'What was meant to change?' },
    { key: 'claim.change', asks: 'Which way did it go?' },
    { key: 'the-problem', asks: 'The problem', required: true },
    { key: 'what-we-did', asks: 'What we did', required: true },
    { key: 'what-happened', asks: 'What happened', required: true },
    { key: 'what-did-not-work', asks: 'What did not work', required: true },
    { key: 'if-you-try-it', asks: 'If you try it', required: true },
    {
      key: 'core',
      asks: 'What must another school keep?',
      help: 'One a line.',
      example: 'A stronger reader beside a weaker one',
    },
    { key: 'adaptable', asks: 'What may another school change?', help: 'One a line.' },
    { key: 'cost.perPupilYear', asks: 'Cost for each pupil and year, in pounds' },
    { key: 'cost.oneOff', asks: 'Cost once, in pounds' },
    { key: 'workload.perWeek', asks: 'Staff hours a week' },
    { key: 'workload.oneOff', asks: 'Staff hours once' },
    ...measuredQuestions,
    ...declares,
    { key: 'visits', asks: 'May other teachers come and see it?' },
  ],
};

/** How a practice went in another school. */
export const triedForm: IssueForm = {
  ...{ id: 'tried', kind: 'report', name: 'I tried this', title: 'Tried: ' },
  says: 'How a practice that stands here went in your school, also when it did not work. About five minutes.',
  questions: [
    owner,
    { key: 'post', asks: 'The whole story in two sentences', lines: true },
    {
      key: 'verdict',
      asks: 'Did it work here?',
      means: 'Tell it as it was: that it did not work helps others as much.',
      required: true,
    },
    { key: 'ran', asks: 'Was it done as described?', required: true },
    { key: 'changed', asks: 'What did you change?', help: 'One change a line.', each: 'what' },
    { ...school, required: true },
    { ...when, required: true },
    { ...ages, asks: 'How old were the pupils?' },
    { key: 'body', asks: 'What went well, and what did not?' },
    ...measuredQuestions,
    ...declares,
  ],
};

/** That a practice is about to be tried. */
export const goingToTryForm: IssueForm = {
  ...{ id: 'going-to-try', kind: 'try', name: 'I am going to try this', title: 'Going to try: ' },
  says: 'Say so before you begin: results that were declared first count for more. About one minute.',
  questions: [
    owner,
    { ...school, required: true },
    { key: 'starts', asks: 'In which month do you start?', example: '2026-09' },
    { key: 'due', asks: 'By which month will you tell how it went?', example: '2027-03' },
    { key: 'outcome', asks: 'What should change?' },
    { key: 'measure.name', asks: 'How will you measure it?' },
    { key: 'measure.kind', asks: 'What sort of measure is that?' },
    { key: 'design', asks: 'What will you compare it with?' },
    { key: 'change', asks: 'What will you do differently?', lines: true },
  ],
};

/** A question, correction or appeal. */
export const challengeForm: IssueForm = {
  ...{ id: 'challenge', kind: 'challenge', name: 'Challenge a page', title: 'Challenge: ' },
  says: 'Ask a question about what stands here, correct something, or appeal.',
  questions: [
    owner,
    { key: 'kind', asks: 'What is it?' },
    { key: 'text', asks: 'What do you want to say?', lines: true },
    { key: 'about', asks: 'Which result or section is it about?' },
  ],
};
