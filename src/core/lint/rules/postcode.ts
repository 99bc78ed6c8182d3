import { postcode as identifier } from '#core/privacy/postcode.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected full postcode, expected at most its first half. Write the town, or SW1A for instance.';

/** Refuses what `privacy/postcode.ts` finds, wherever it stands in a file. */
export const postcode = identifierRule({
  id: 'postcode',
  severity: 'error',
  why: 'A full postcode may hold fifteen homes.',
  how: 'Give the town or the first half of the postcode.',
  source: 'Royal Mail: the form of a postcode',
  identifier,
  message,
  examples: [
    {
      title: 'in a sentence',
      file: told({ body: 'They live in SW1A 1AA.' }),
      expect: ['12:14: Unexpected full postcode'],
    },
    {
      title: 'in the front matter',
      file: told({ data: { title: 'Reading in M1 1AE' } }),
      expect: ['2:20: Unexpected full postcode'],
    },
    {
      title: 'the first half, and a chapter',
      file: told({ body: 'They live in SW1A and read KS2 2AB.' }),
      expect: [],
    },
  ],
});
