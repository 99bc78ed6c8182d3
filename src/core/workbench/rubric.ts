import { levelNames } from '#core/evidence/scale.ts';
import type { FieldName } from '#core/review/block/fields.ts';

/** One answer that can be chosen, and when it is the right one. */
export type RubricChoice = { value: string; label: string; when?: string };

/** One thing that a reviewer answers. Without choices it is words, a line or several; `hours` is a number. */
export type RubricField = {
  name: FieldName;
  asks: string;
  help?: string;
  choices?: readonly RubricChoice[];
  lines?: number;
  required: boolean;
};

const five = (low: string, high: string): RubricChoice[] =>
  [1, 2, 3, 4, 5].map((mark) => ({
    value: String(mark),
    label: mark === 1 ? `1, ${low}` : mark === 5 ? `5, ${high}` : String(mark),
  }));

const levels: RubricChoice[] = (
  [
    [1, 'an account that another teacher could follow'],
    [2, 'the same measure before and after'],
    [3, 'one result against others who were drawn by lot or started out alike'],
    [4, 'the same from several independent teams'],
    [5, 'level 4, from more of them, with one strong result drawn by lot'],
  ] as const
).map(([level, when]) => ({ value: String(level), label: `${level} ${levelNames[level]}`, when }));

/** What a reviewer is asked, in the order of the form: the doubt before the praise. */
export const rubric: readonly RubricField[] = [
  {
    name: 'level',
    asks: 'How sure may a reader be?',
    help: 'What the facts show. You may go lower than what was worked out, never higher.',
    choices: levels,
    required: true,
  },
  {
    name: 'confidence',
    asks: 'How sure are you of that level?',
    choices: [
      { value: 'low', label: 'Low' },
      { value: 'medium', label: 'Medium' },
      { value: 'high', label: 'High' },
    ],
    required: true,
  },
  {
    name: 'challenge',
    asks: 'One question that the authors must answer',
    help: 'What would change your mind? Who marked, who is missing from the figures, what else happened that term?',
    lines: 4,
    required: true,
  },
  {
    name: 'safeguarding',
    asks: 'Could a pupil be recognised, or come to harm?',
    help: 'If so, write no detail anywhere: an editor takes over.',
    choices: [
      { value: 'pass', label: 'No, pass' },
      { value: 'fail', label: 'Yes or perhaps, fail' },
    ],
    required: true,
  },
  {
    name: 'relationship',
    asks: 'What ties you to the authors, their school, trust or supplier?',
    help: '“none”, or whatever it is. A tie shown seldom matters; a tie found later does.',
    lines: 1,
    required: true,
  },
  {
    name: 'clarity',
    asks: 'Could another teacher follow it?',
    choices: five('not from this page', 'tomorrow morning'),
    required: false,
  },
  {
    name: 'transfer',
    asks: 'Would it work elsewhere?',
    choices: five('only there', 'in most schools'),
    required: false,
  },
  {
    name: 'strengths',
    asks: 'What should a reader take from it?',
    lines: 3,
    required: false,
  },
  {
    name: 'hours',
    asks: 'Hours this took you',
    help: 'Such as 0.5. It shows on what you gave.',
    required: false,
  },
];
