import { dateOfBirth as identifier } from '#core/privacy/date-of-birth.ts';
import { reportIdentifier } from '#core/privacy/report-identifier.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected date of birth, expected an age in years or a year group. Write "a seven-year-old", for instance.';

/** Refuses what `privacy/date-of-birth.ts` finds, wherever it stands in a file. */
export const dateOfBirth = rule({
  id: 'date-of-birth',
  family: 'privacy',
  severity: 'error',
  why: 'With a school and a date of birth a child is found.',
  how: 'Give the age in years, or the year group.',
  source: 'safety.md',
  check: (input, report) => reportIdentifier(identifier, input, report, message),
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
