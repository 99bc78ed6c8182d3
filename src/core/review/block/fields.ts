/** A field of the `/review` block: whether it must be there, what is expected, and what to type. */
type Field = { words: boolean; required: boolean; expected: string; example: string };

const marks = { words: false, required: false, expected: '1 to 5' } as const;

/** The fields in the order in which the block is written. `words`: may run over several lines. */
export const fields = {
  level: { words: false, required: true, expected: '1 to 5', example: 'level: 3' },
  confidence: {
    words: false,
    required: true,
    expected: 'low, medium or high',
    example: 'confidence: medium',
  },
  relationship: {
    words: true,
    required: true,
    expected: 'none, or what ties you to the authors, their school, trust or supplier',
    example: 'relationship: none',
  },
  challenge: {
    words: true,
    required: true,
    expected: 'one question the authors must answer',
    example: 'challenge: What would make you doubt this?',
  },
  strengths: {
    words: true,
    required: false,
    expected: 'what is good about it',
    example: 'strengths: The steps can be copied from the page.',
  },
  clarity: { ...marks, example: 'clarity: 4' },
  transfer: { ...marks, example: 'transfer: 4' },
  safeguarding: { words: false, required: true, expected: 'pass or fail', example: 'safeguarding: pass' },
  hours: {
    words: false,
    required: false,
    expected: 'a number of hours from 0 to 100',
    example: 'hours: 0.5',
  },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as FieldName[];

/** Whether a word, in small letters, names a field of the block. */
export const isField = (word: string): word is FieldName => Object.hasOwn(fields, word);
