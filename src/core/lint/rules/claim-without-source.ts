import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { passagesOf } from '../words/passages.ts';
import { unsourced } from '../words/sourced.ts';

/** Kinds of source that report research. */
const RESEARCH = ['study', 'review', 'guide'];

export const claimWithoutSource = rule({
  id: 'claim-without-source',
  family: 'evidence',
  severity: 'warning',
  why: 'A reader cannot look up "research shows", and half of what is said to be shown by research is not.',
  how: 'Link to the study, add a footnote, or list it under "sources".',
  source: 'Our own: every published figure here names the study it comes from, and prose should do the same.',
  check({ entry, tree }, report) {
    const { sources } = entry.data as { sources?: readonly { kind: string }[] };
    if (sources?.some(({ kind }) => RESEARCH.includes(kind))) return;
    for (const passage of passagesOf({ entry, tree }))
      for (const claim of unsourced(passage))
        report({
          at: passage.place(claim),
          message: `Unexpected "${claim.said}" without a source, expected a link, a footnote or an entry under "sources". Name the study that you have in mind, or say that it is what you think.`,
        });
  },
  examples: [
    {
      title: 'which research?',
      file: told({ body: 'Research shows that short breaks help.' }),
      expect: ['12:1: Unexpected "Research shows" without a source, expected a link'],
    },
    {
      title: 'a wealth of evidence, and what has been shown',
      file: told({
        body: 'There is a wealth of evidence that pupils forget. It has been shown that they do. Research has consistently found it.',
      }),
      expect: [
        '12:1: Unexpected "There is a wealth of evidence" without a source',
        '12:51: Unexpected "It has been shown that" without a source',
        '12:83: Unexpected "Research has consistently found" without a source',
      ],
    },
    {
      title: 'in the post',
      file: told({ data: { post: 'It is well known that pupils forget. We quizzed daily.' } }),
      expect: ['3:8: Unexpected "It is well known that" without a source'],
    },
    {
      title: 'a link, a footnote, a name with its year',
      file: told({
        body: 'Research shows that [testing helps](https://example.org/roediger-2006).\n\nStudies show that it lasts.[^1]\n\nExperts agree that it is cheap (Dunlosky, 2013).\n\n[^1]: Roediger and Karpicke (2006). Test-enhanced learning.',
      }),
      expect: [],
    },
    {
      title: 'a source in the front matter; our own study; none that we know of',
      file: told({
        body: 'Our own study shows little. We know of no research that shows more.',
      }),
      expect: [],
    },
    {
      title: 'the file lists what it means',
      file: told({
        data: {
          sources: [
            { id: 'dunlosky', kind: 'review', text: 'Dunlosky et al. (2013). Improving students’ learning.' },
          ],
        },
        body: 'Research shows that rereading is weak.',
      }),
      expect: [],
    },
  ],
});
