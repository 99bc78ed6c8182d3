import { uci as identifier } from '#core/privacy/uci.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected candidate identifier (UCI), expected nothing that identifies a candidate. Take it out; write "a candidate".';

/** Refuses what `privacy/uci.ts` finds, wherever it stands in a file. */
export const uci = identifierRule({
  id: 'unique-candidate-identifier',
  severity: 'error',
  why: 'A candidate identifier leads to one person and their exam results.',
  how: 'Take the identifier out; nobody who reads a write-up needs it.',
  source: 'Joint Council for Qualifications: the form of a unique candidate identifier',
  identifier,
  message,
  examples: [
    {
      title: 'as printed on results',
      file: told({ body: 'Entry 681990012058G was late.' }),
      expect: ['12:7: Unexpected candidate identifier'],
    },
    {
      title: 'with spaces',
      file: told({ body: '68199 0 01 2058 G' }),
      expect: ['12:1: Unexpected candidate identifier'],
    },
    { title: 'thirteen digits', file: told({ body: 'The bar code is 9780198526636.' }), expect: [] },
  ],
});
