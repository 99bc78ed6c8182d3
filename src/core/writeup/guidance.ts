/** The parts of a write-up, in the order in which they are told. */
export const requiredSections = [
  'The problem',
  'What we did',
  'What happened',
  'What did not work',
  'If you try it',
] as const;

/** How a line begins that holds the place of a text; a section with such a line is reported and not published. */
export const notYetWritten = 'Not yet written:';

/** What each part of a write-up should tell, for the person who is about to write it. */
export const guidance: Record<(typeof requiredSections)[number], string> = {
  'The problem': 'what was difficult, for which pupils, and how you knew.',
  'What we did': 'the steps, so plainly that a colleague you have never met could do the same on Monday.',
  'What happened': 'what you saw and measured, for everybody and not only for those it suited.',
  'What did not work': 'what went wrong, who it did not help, and what you would not do again.',
  'If you try it': 'what to prepare, what must not be left out, and what you still do not know.',
};
