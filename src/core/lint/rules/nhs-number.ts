import { nhsNumber as identifier } from '#core/privacy/nhs-number.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected NHS number, expected nothing that identifies a person. Take it out; write "a pupil".';

/** Refuses what `privacy/nhs-number.ts` finds, wherever it stands in a file. */
export const nhsNumber = identifierRule({
  id: 'nhs-number',
  severity: 'error',
  why: 'An NHS number leads to one child and their health record.',
  how: 'Take the number out; nobody who reads a write-up needs it.',
  source: 'NHS Data Dictionary: NHS number, modulus 11',
  identifier,
  message,
  examples: [
    {
      title: 'after its name',
      file: told({ body: 'NHS number: 943 476 5919.' }),
      expect: ['12:13: Unexpected NHS number'],
    },
    {
      title: 'in an alternative text',
      file: told({ body: '<Note>\n\nThe form shows NHS 9434765919.\n\n</Note>' }),
      expect: ['14:20: Unexpected NHS number'],
    },
    {
      title: 'a check digit that does not fit',
      file: told({ body: 'NHS number: 943 476 5918.' }),
      expect: [],
    },
  ],
});
