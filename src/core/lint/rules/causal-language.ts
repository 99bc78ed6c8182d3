import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { causalClaims } from '../words/causal.ts';
import { levelOfClaims } from '../words/level-of-claims.ts';
import type { Part } from '../words/passage.ts';
import { passagesOf } from '../words/passages.ts';

/** From this level on there is a comparison, and a write-up may say what its own comparison showed. */
const COMPARED = 3;
/** Where what happened is told: a cause named there is a claim about results. */
const CLAIMS: readonly Part[] = ['title', 'post', 'What happened'];
/** Where it is advice, or a report's few words. */
const ASIDES: readonly Part[] = ['If you try it', 'core', 'body'];

export const causalLanguage = rule({
  id: 'causal-language',
  family: 'evidence',
  severity: 'error',
  leansOnOthers: true,
  why: 'Without a comparison nobody can tell what caused a change: pupils also grow older, are taught other things, and get used to a test.',
  how: 'Say what changed and when, and leave the cause open ("scores rose while we did this"), or measure a similar class that did without.',
  source:
    'How levels are set: 1 is told, 2 measured, and a comparison begins at 3; after the Nesta Standards of Evidence (Puttick and Ludlow, 2013), where level 3 is the first that can show a cause.',
  check({ entry, tree, context }, report) {
    const passages = passagesOf({ entry, tree }).filter(
      ({ part }) => CLAIMS.includes(part) || ASIDES.includes(part),
    );
    const claims = passages.flatMap((passage) => causalClaims(passage).map((claim) => ({ passage, claim })));
    if (claims.length === 0) return;
    const level = levelOfClaims(entry, context);
    if (level === undefined || level >= COMPARED) return;
    for (const { passage, claim } of claims)
      report({
        at: passage.place(claim),
        severity: CLAIMS.includes(passage.part) && !claim.mild ? 'error' : 'warning',
        message: `Unexpected "${claim.said}" at level ${level}, expected "${claim.instead}" or a comparison group. Write what changed and leave the cause open, or add figures from a similar class that did without.`,
      });
  },
  examples: [
    {
      title: 'an account says "caused"',
      file: told({ body: '## What happened\n\nQuizzing caused a rise.' }),
      expect: ['14:10: Unexpected "caused" at level 1, expected "went with" or a comparison group'],
    },
    {
      title: 'measured before and after, "improved" in the post',
      file: told({ level: 2, data: { post: 'Ten minutes of quizzing a day improved recall in Year 4.' } }),
      expect: ['3:38: Unexpected "improved" at level 2, expected "went with better"'],
    },
    {
      title: 'a cause as a noun, a maxim, and who is thanked',
      file: told({
        body: '## What happened\n\nQuizzing was key to the rise in scores.\n\nDaily quizzing works.\n\nWe attribute the gains in recall to the quizzes.',
      }),
      expect: [
        '14:14: Unexpected "key to the rise in" at level 1',
        '16:16: Unexpected "works" at level 1, expected',
        '18:4: Unexpected "attribute the gains in recall to" at level 1',
      ],
    },
    {
      title: 'a comparison may say it about itself',
      file: told({
        level: 3,
        body: '## What happened\n\nQuizzing improved recall more than usual lessons did.',
      }),
      expect: [],
    },
    {
      title: 'a change is no cause; aims, denials, questions and other people’s findings are not claims',
      file: told({
        body: '## What happened\n\nRecall improved. We hoped that quizzing would raise scores, and cannot say that it did. Was it the quizzes that caused the rise? Roediger and Karpicke (2006) found that tests improved recall.',
      }),
      expect: [],
    },
    {
      title: 'a title that begins with the change is asked about: it may be only an aim',
      file: told({ data: { title: 'Raising attainment through quizzing' } }),
      expect: ['2:9: Unexpected "Raising" at level 1, expected "what you did"'],
    },
    {
      title: 'what was due to something else, or put down to it by others',
      file: told({
        body: '## What happened\n\nStaff put the rise in scores down to the end of exams. Everyone benefited from a quiet corridor, we think.',
      }),
      expect: [],
    },
    {
      title: 'advice that names a cause is only asked about',
      file: told({ body: '## If you try it\n\nStart small. Quizzing raises attainment.' }),
      expect: ['14:23: Unexpected "raises" at level 1, expected "goes with higher"'],
    },
  ],
});
