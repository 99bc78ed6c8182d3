import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { passagesOf } from '../words/passages.ts';
import { percentagesAlone } from '../words/percentages.ts';

export const percentageWithoutN = rule({
  id: 'percentage-without-n',
  family: 'evidence',
  severity: 'warning',
  why: 'Half of four pupils and half of four hundred are the same percentage and not the same news.',
  how: 'Say of how many: "80% of 58 pupils", or better the numbers themselves.',
  source:
    'Lang and Altman (2013), the SAMPL guidelines for reporting statistics: numerator and denominator with every percentage.',
  check({ entry, tree }, report) {
    const { findings } = entry.data as { findings?: readonly unknown[] };
    if (findings?.length) return;
    const passages = passagesOf({ entry, tree });
    for (const passage of passages) {
      const around = () =>
        passages
          .filter(({ part }) => part === passage.part)
          .map(({ own }) => own)
          .join(' ');
      for (const percentage of percentagesAlone(passage, around))
        report({
          at: passage.place(percentage),
          message: `Unexpected "${percentage.said}" of an unknown number, expected how many there were, such as "${percentage.said} of 58 pupils". Add the number of pupils, parents or replies that it is taken from.`,
        });
    }
  },
  examples: [
    {
      title: 'of how many?',
      file: told({ body: 'Afterwards 80% of pupils said they liked it.' }),
      expect: ['12:12: Unexpected "80%" of an unknown number, expected how many'],
    },
    {
      title: 'in the post, as words',
      file: told({ data: { post: 'We read in pairs, and 90 per cent of parents want more.' } }),
      expect: ['3:30: Unexpected "90 per cent" of an unknown number'],
    },
    {
      title: 'the number stands beside it, or in the same section',
      file: told({
        body: 'Of 30 pupils 80% liked it.\n\n## What happened\n\nWe asked 58 parents.\n\nMore than 90% of parents want it again.',
      }),
      expect: [],
    },
    {
      title: 'the findings give it',
      file: told({ level: 2, body: 'After a term 80% of pupils read at the expected speed.' }),
      expect: [],
    },
    {
      title: 'percentages of other things',
      file: told({ body: 'Pupils get 10% of the lesson for it, and the school had 20% off the price.' }),
      expect: [],
    },
  ],
});
