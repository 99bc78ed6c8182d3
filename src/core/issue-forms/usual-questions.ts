import { choicesFrom, type FormQuestion } from './question.ts';

/** Which practice it is about. */
export const owner: FormQuestion = {
  key: 'owner',
  asks: 'Which practice?',
  help: 'The address of its page here, or the last part of that address.',
  example: 'paired-reading',
  required: true,
};
/** Which school it comes from. */
export const school: FormQuestion = {
  key: 'school',
  asks: 'Your school',
  help: 'Its name, as it stands here. Not here yet? Add it with the form "Add a school", before or after this one.',
};
/** Interests: some that are often there, and any other. */
export const declares: readonly FormQuestion[] = [
  {
    key: 'declares',
    asks: 'Is there any interest to declare?',
    help: 'It is shown on the page. Having one is no fault; hiding one is.',
    required: true,
    several: choicesFrom({
      none: 'No interest to declare',
      'sells-it': 'We or our trust sell it',
      'trained-by-maker': 'Whoever makes it trained us',
      'paid-for-it': 'Somebody paid us to do it',
    }),
  },
  {
    key: 'declares',
    id: 'declares-other',
    asks: 'Another interest, in your own words',
    lines: true,
    required: false,
  },
];
/** How ages are asked for. */
export const ages = {
  key: 'ages',
  means: 'Ages, or year groups in England and Wales: "Year 4", "Years 3 to 6", "8 to 9".',
};
/** When it was done. */
export const when = { key: 'when', asks: 'In which school year?', example: '2025-26' };
