import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { jargonIn } from '../words/jargon.ts';
import { passagesOf } from '../words/passages.ts';

export const plainWords = rule({
  id: 'plain-words',
  family: 'reading',
  severity: 'warning',
  why: 'Colleagues in another phase, new teachers and parents read this too, and a term they do not know ends their reading.',
  how: 'Use the plain words, or explain the term the first time, in brackets.',
  source:
    'Our own: a glossary for schools in the United Kingdom, in the manner of the GOV.UK list of words to avoid.',
  check({ entry, tree }, report) {
    for (const { passage, said, plain, ...span } of jargonIn(passagesOf({ entry, tree })))
      report({
        at: passage.place(span),
        message: `Unexpected "${said}", expected plain words such as "${plain}". If you need the term, explain it in brackets the first time.`,
      });
  },
  examples: [
    {
      title: 'a term of the trade',
      file: told({ body: 'It builds metacognition and needs little time.' }),
      expect: [
        '12:11: Unexpected "metacognition", expected plain words such as "thinking about how you learn"',
      ],
    },
    {
      title: 'once for each term, and shortenings too',
      file: told({ body: 'The SLT liked it. The SLT asked all stakeholders.' }),
      expect: ['12:5: Unexpected "SLT"', '12:37: Unexpected "stakeholders"'],
    },
    {
      title: 'explained, quoted, or part of a name',
      file: told({
        body: 'We used retrieval practice with interleaving (mixing kinds of question). Senior leaders (SLT) came. One asked about "buy-in". The Holistic Schools Trust paid. We are glad: the results are clear.',
      }),
      expect: [],
    },
  ],
});
