import { upn as identifier } from '#core/privacy/upn.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected unique pupil number (UPN), expected nothing that identifies a pupil. Take it out; write "a pupil".';

/** Refuses what `privacy/upn.ts` finds, wherever it stands in a file. */
export const upn = identifierRule({
  id: 'unique-pupil-number',
  severity: 'error',
  why: 'A unique pupil number leads to one child in every school system.',
  how: 'Take the number out; nobody who reads a write-up needs it.',
  source: 'Department for Education, Unique pupil numbers: the check letter',
  identifier,
  message,
  examples: [
    {
      title: 'in a table',
      file: told({ body: '| UPN | Score |\n| --- | --- |\n| B801200005001 | 12 |' }),
      expect: ['14:3: Unexpected unique pupil number'],
    },
    {
      title: 'in the front matter',
      file: told({ data: { post: 'Pupil B801 2000 05001 read more.' } }),
      expect: ['3:14: Unexpected unique pupil number'],
    },
    { title: 'a check letter that does not fit', file: told({ body: 'Order A801200005001.' }), expect: [] },
  ],
});
