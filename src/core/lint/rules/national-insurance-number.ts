import { nationalInsuranceNumber as identifier } from '#core/privacy/national-insurance-number.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected National Insurance number, expected nothing that identifies a person. Take it out; write "a pupil" or "a parent".';

/** Refuses what `privacy/national-insurance-number.ts` finds, wherever it stands in a file. */
export const nationalInsuranceNumber = identifierRule({
  id: 'national-insurance-number',
  severity: 'error',
  why: 'A National Insurance number is for life and opens doors: nobody else may have it.',
  how: 'Take the number out, and ask the editors to remove it from the history if it is already there.',
  source: 'HMRC, National Insurance Manual NIM39110: what a number looks like',
  identifier,
  message,
  examples: [
    {
      title: 'in a sentence',
      file: told({ body: 'Her number is JK 12 34 56 C.' }),
      expect: ['12:15: Unexpected National Insurance number'],
    },
    {
      title: 'cut in two by bold',
      file: told({ body: 'JK**123456**C' }),
      expect: ['12:1: Unexpected National Insurance number'],
    },
    {
      title: 'a prefix that is never issued',
      file: told({ body: 'Forms begin with QQ 12 34 56 C.' }),
      expect: [],
    },
  ],
});
