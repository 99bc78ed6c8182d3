import { personalEmail as identifier } from '#core/privacy/personal-email.ts';
import { identifierRule } from '../identifier-rule.ts';
import { told } from '../told.ts';

const message =
  'Unexpected e-mail address of a person, expected that of an office or role. Write office@… instead, or link to a contact page.';

/** Asks about what `privacy/personal-email.ts` finds, wherever it stands in a file. */
export const personalEmail = identifierRule({
  id: 'personal-email',
  severity: 'warning',
  why: "A person's address on a public page is collected by machines, and people move.",
  how: 'Give the address of an office or role, or link to a contact page.',
  source: 'Our own',
  identifier,
  message,
  examples: [
    {
      title: "a person's own",
      file: told({ body: 'Write to `jo.smith@example.org`.' }),
      expect: ['12:10: Unexpected e-mail address'],
    },
    {
      title: 'in the front matter',
      file: told({ data: { declares: ['paid by jo.smith@example.org'] } }),
      expect: ['9:21: Unexpected e-mail address'],
    },
    { title: 'an office', file: told({ body: 'Write to `office@example.org`.' }), expect: [] },
  ],
});
