import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { passagesOf } from '../words/passages.ts';
import { disrespectIn, guidance } from '../words/respect.ts';

export const respectfulLanguage = rule({
  id: 'respectful-language',
  family: 'reading',
  severity: 'warning',
  why: 'Pupils and parents read what is written about them; a pupil is more than a need, a label or a meal.',
  how: 'Name the person first, or use the words that the people themselves prefer.',
  source: Object.values(guidance)
    .map(({ full }) => full)
    .join('; '),
  check({ entry, tree }, report) {
    for (const { own, text, place } of passagesOf({ entry, tree }))
      for (const { instead, source, ...span } of disrespectIn(own))
        report({
          at: place(span),
          message: `Unexpected "${text.slice(span.start, span.end)}", expected "${instead}". Put the person before the label; see ${guidance[source].short}.`,
        });
  },
  examples: [
    {
      title: 'a label before the pupil',
      file: told({ body: 'We chose the SEN kids first.' }),
      expect: ['12:14: Unexpected "SEN kids", expected "pupils with special educational needs"'],
    },
    {
      title: 'suffering, and a wheelchair',
      file: told({ body: 'One suffers from dyslexia. One is wheelchair-bound.' }),
      expect: [
        '12:5: Unexpected "suffers from", expected "has"',
        '12:35: Unexpected "wheelchair-bound", expected "wheelchair user"',
      ],
    },
    {
      title: 'ability is not attainment',
      file: told({ data: { post: 'Ten minutes a day with low-ability pupils in Year 7.' } }),
      expect: ['3:31: Unexpected "low-ability pupils", expected "pupils with lower prior attainment"'],
    },
    {
      title: 'what people prefer, and other senses',
      file: told({
        body: 'Autistic pupils, deaf pupils and pupils with SEND joined in. Attendance suffered from the snow. Marking was blind to class. Poor results and a normal lesson passed. We send pupils home. Pupils said: "I am not a special needs kid".',
      }),
      expect: [],
    },
  ],
});
