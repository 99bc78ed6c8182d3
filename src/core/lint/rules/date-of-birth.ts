import { dateOfBirth as identifier } from '#core/privacy/date-of-birth.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected date of birth, expected an age in years or a year group. Write "a seven-year-old", for instance.';

/** Refuses what `privacy/date-of-birth.ts` finds, wherever it stands in a file. */
export const dateOfBirth = identifierRule({
  id: 'date-of-birth',
  severity: 'error',
  why: 'With a school and a date of birth a child is found.',
  how: 'Give the age in years, or the year group.',
  source: 'Our own',
  identifier,
  message,
  examples: [
    {
      title: 'after DOB',
      file: told({ body: 'One pupil (DOB 12/03/2014) joined.' }),
      expect: ['12:16: Unexpected date of birth'],
    },
    {
      title: 'under a heading of a table',
      file: told({ body: '| Date of birth | Score |\n| --- | --- |\n| 12.3.14 | 12 |' }),
      expect: ['14:3: Unexpected date of birth'],
    },
    {
      title: 'a cohort',
      file: told({ body: 'Pupils born between 1 September 2014 and 31 August 2015.' }),
      expect: [],
    },
  ],
});
