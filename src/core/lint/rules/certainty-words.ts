import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { causalClaims } from '../words/causal.ts';
import { certainties } from '../words/certain.ts';
import { levelOfClaims } from '../words/level-of-claims.ts';
import { passagesOf } from '../words/passages.ts';

/** What another rule says already, and as an error. */
const CLAIMS = ['title', 'post', 'What happened'];

export const certaintyWords = rule({
  id: 'certainty-words',
  family: 'evidence',
  severity: 'warning',
  why: 'No study in a school is certain, and readers who trust a word such as "guaranteed" are let down when it does not work for them.',
  how: 'Say what you saw, with whom, and leave the word out.',
  source: 'Our own: how levels are set; nothing here is certain, and ranges are always shown.',
  check({ entry, tree, context }, report) {
    for (const passage of passagesOf({ entry, tree })) {
      const found = certainties(passage);
      if (found.length === 0) continue;
      const named =
        CLAIMS.includes(passage.part) && (levelOfClaims(entry, context) ?? 3) < 3
          ? causalClaims(passage)
          : [];
      for (const word of found.filter(
        ({ start, end }) => !named.some((one) => one.start < end && start < one.end),
      ))
        report({
          at: passage.place(word),
          message: `Unexpected "${word.said}", expected words that leave room for doubt, such as "${word.instead}". Say what you saw and with whom, and let readers judge.`,
        });
    }
  },
  examples: [
    {
      title: '"definitely"',
      file: told({ body: 'This is definitely the best start to a lesson.' }),
      expect: ['12:9: Unexpected "definitely", expected words that leave room for doubt'],
    },
    {
      title: 'a guarantee in the post',
      file: told({ data: { post: 'Five minutes that guarantee a calm start.' } }),
      expect: ['3:26: Unexpected "guarantee", expected'],
    },
    {
      title: '"always works", in advice',
      file: told({ body: 'Keep it short: that always works.' }),
      expect: ['12:21: Unexpected "always works", expected'],
    },
    {
      title: 'denied, asked, intended, or said by others',
      file: told({
        body: 'There is no guarantee. It does not always work. Does this prove that it helps? We will definitely do it again. The maker says that it never fails.',
      }),
      expect: [],
    },
  ],
});
