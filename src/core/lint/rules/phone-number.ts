import { phoneNumber as identifier } from '#core/privacy/phone-number.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected phone number, expected none. Take it out, or link to the page where the school or organisation gives its own.';

/** Refuses what `privacy/phone-number.ts` finds, wherever it stands in a file. */
export const phoneNumber = identifierRule({
  id: 'phone-number',
  severity: 'error',
  why: 'A phone number reaches a person or a home, and a public page is read by everybody.',
  how: 'Take the number out and link to the page of the school or organisation.',
  source: 'Our own; whether a number is valid is decided by the library libphonenumber',
  identifier,
  message,
  examples: [
    {
      title: 'in a sentence',
      file: told({ body: 'Ring 0161 496 0123 to visit.' }),
      expect: ['12:6: Unexpected phone number'],
    },
    {
      title: 'cut in two by a link',
      file: told({ body: 'Ring 0161 [496 0123](https://example.org).' }),
      expect: ['12:6: Unexpected phone number'],
    },
    {
      title: 'a reference, a range of years and an amount',
      file: told({ body: 'Finding 01614960123, 2014-2015, cost £1614.' }),
      expect: [],
    },
  ],
});
