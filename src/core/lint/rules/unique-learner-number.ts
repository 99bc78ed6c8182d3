import { uln as identifier } from '#core/privacy/uln.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected unique learner number (ULN), expected nothing that identifies a learner. Take it out; write "a learner".';

/** Refuses what `privacy/uln.ts` finds, wherever it stands in a file. */
export const uln = identifierRule({
  id: 'unique-learner-number',
  severity: 'error',
  why: 'A unique learner number leads to one person and their exam record.',
  how: 'Take the number out; nobody who reads a write-up needs it.',
  source: 'Learning Records Service: the check digit of a unique learner number',
  identifier,
  message,
  examples: [
    {
      title: 'after its name',
      file: told({ body: 'Her ULN is 9276308686.' }),
      expect: ['12:12: Unexpected unique learner number'],
    },
    {
      title: 'under a heading of a table',
      file: told({ body: '| ULN | Score |\n| --- | --- |\n| 9276308686 | 12 |' }),
      expect: ['14:3: Unexpected unique learner number'],
    },
    { title: 'ten digits that are something else', file: told({ body: 'Order 9276308686.' }), expect: [] },
  ],
});
