import { namedPupil as identifier } from '#core/privacy/named-pupil.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected first name beside a year group, an age or a need, expected no pupil\'s name. Write "a pupil in Year 3" or "one pupil"; if the name is made up, say so and leave the rest out.';

/** Asks about what `privacy/named-pupil.ts` finds, wherever it stands in a file. */
export const namedPupil = identifierRule({
  id: 'named-pupil',
  severity: 'warning',
  why: 'A first name with a year group, an age or a need, in a school that is named, is often one child.',
  how: 'Write "a pupil in Year 3", or give a name that is not theirs and say so.',
  source: 'Our own',
  identifier,
  message,
  examples: [
    {
      title: 'in a sentence',
      file: told({ body: 'Then Aisha in Year 3 read aloud.' }),
      expect: ['12:6: Unexpected first name'],
    },
    {
      title: 'in the name of a file',
      file: told({ body: 'A Year 3 pupil called Jack drew it.' }),
      expect: ['12:3: Unexpected first name'],
    },
    {
      title: 'a class, an age, a need',
      file: told({
        body: 'Jack in 7Y was calmer.\n\nAisha, aged 8, read more.\n\nKyle, who has ADHD, stayed.',
      }),
      expect: ['12:1: Unexpected first name', '14:1: Unexpected first name', '16:1: Unexpected first name'],
    },
    {
      title: 'a programme, a season and a teacher',
      file: told({ body: 'Phonics in Year 1, Summer in Year 6, and Sarah, Year 3 teacher.' }),
      expect: [],
    },
  ],
});
