import type { RuleDocument } from '../rule.ts';
import { told } from '../told.ts';

/** A text of which `certainty-words` says something in two places, and findings of the check that are allowed. */
const withAllowed = (...list: { rule: string; at?: string; why?: string }[]) =>
  told({
    data: { allowed: list.map((one) => ({ ...one, why: 'These are the words of a song' })) },
    body: '## What we did\n\nThis definitely helps. It always works.',
  });

/** What is looked for in the list of findings that an author allows. */
export const allowanceRules: readonly RuleDocument[] = [
  {
    id: 'allowance-unused',
    family: 'structure',
    severity: 'warning',
    why: 'A reason for nothing puzzles reviewers, and would hide the next finding that comes to stand there.',
    how: 'Delete it, or name the rule and copy the words of the one place that is meant.',
    source: 'Our own: one rule at one place, with a reason',
    examples: [
      {
        title: 'the rule finds nothing of the kind',
        file: withAllowed({ rule: 'link-text' }),
        expect: ['10:19: Unexpected allowance of "link-text", expected one of a finding there is. Delete it'],
      },
      {
        title: 'other words than those it is about',
        file: withAllowed({ rule: 'certainty-words', at: 'sometimes' }),
        expect: [
          '10:19: Unexpected allowance of "certainty-words" at "sometimes", expected one of a finding',
        ],
      },
      {
        title: 'two places at once',
        file: withAllowed({ rule: 'certainty-words' }),
        expect: ['10:19: Unexpected allowance of "certainty-words" for 2 places, expected one place each.'],
      },
      {
        title: 'a slip in the name',
        file: withAllowed({ rule: 'certainty-word' }),
        expect: [
          '10:19: Unexpected rule "certainty-word", expected one that the check names. Did you mean certainty-words?',
        ],
      },
      {
        title: 'one place each',
        file: withAllowed(
          { rule: 'certainty-words', at: 'definitely' },
          { rule: 'certainty-words', at: 'always works' },
        ),
        expect: [],
      },
    ],
  },
  {
    id: 'allowance-refused',
    family: 'structure',
    severity: 'error',
    why: 'Rules that keep pupils and readers safe hold for everybody, whatever the reason.',
    how: 'Delete it and do what the finding says.',
    source: 'Our own: nobody allows an error of privacy or safety',
    examples: [
      {
        title: "a pupil's number",
        file: told({
          data: { allowed: [{ rule: 'unique-pupil-number', why: 'The parents have agreed to it' }] },
          body: 'Pupil B801200005001 read on.',
        }),
        expect: ['10:19: Unexpected allowance of an error of privacy, expected the text to be changed'],
      },
      {
        title: 'what is found before the text is read',
        file: withAllowed({ rule: 'image-metadata' }),
        expect: ['10:19: Unexpected allowance of "image-metadata", expected the file to be put right'],
      },
      {
        title: 'a level that the figures do not support',
        file: withAllowed({ rule: 'level-above' }),
        expect: ['10:19: Unexpected allowance of "level-above", expected the file to be put right'],
      },
      {
        title: 'a name that only raises a question',
        file: told({
          data: {
            allowed: [{ rule: 'named-pupil', at: 'Aisha in Year 3', why: 'She is a person in a novel' }],
          },
          body: 'Then Aisha in Year 3 read aloud.',
        }),
        expect: [],
      },
    ],
  },
];
