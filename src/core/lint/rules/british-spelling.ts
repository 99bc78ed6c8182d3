import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { americanisms } from '../words/american.ts';
import { passagesOf } from '../words/passages.ts';

export const britishSpelling = rule({
  id: 'british-spelling',
  family: 'reading',
  severity: 'warning',
  why: 'Schools here mark American spelling as wrong, and a reader who searches for "behaviour" should find every page.',
  how: 'Use the British form; names, titles and quotations stay as they are.',
  source:
    'Our own: a list, with -ise as in the GOV.UK style guide; names of programmes and quotations keep their spelling.',
  check({ entry, tree }, report) {
    for (const passage of passagesOf({ entry, tree }))
      for (const { said, british, ...span } of americanisms(passage))
        report({
          at: passage.place(span),
          message: `Unexpected "${said}", expected "${british}". Change the spelling, or put quotation marks round words that are somebody else's.`,
          fix: { text: british },
        });
  },
  examples: [
    {
      title: 'in the body, capital and all',
      file: told({ body: 'Behavior was calmer, and we organized the center of the room.' }),
      expect: [
        '12:1: Unexpected "Behavior", expected "Behaviour"',
        '12:29: Unexpected "organized", expected "organised"',
        '12:43: Unexpected "center", expected "centre"',
      ],
    },
    {
      title: 'in the post',
      file: told({ data: { post: 'A math game in pairs, ten minutes a day, for a term.' } }),
      expect: ['3:10: Unexpected "math", expected "maths"'],
    },
    {
      title: 'names, titles, quotations, links and citations',
      file: told({
        body: 'The Center for Learning wrote *Color and Behavior*. A pupil typed "my favorite color". See [behavior cards](https://example.org/behavior). Some disagree (Journal of Behavior, 2019).',
      }),
      expect: [],
    },
    {
      title: 'British already, or the same in both',
      file: told({
        body: 'Practice in honour of the humorous metre, in size and prize, with a program of rigorous labour.',
      }),
      expect: [],
    },
  ],
});
