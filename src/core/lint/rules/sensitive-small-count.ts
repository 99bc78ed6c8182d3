import { passagesOf } from '#core/privacy/passages.ts';
import { isCited } from '#core/privacy/small-numbers/cited.ts';
import { sensitiveCounts } from '#core/privacy/small-numbers/sensitive-counts.ts';
import { gridOf, sensitiveCells } from '#core/privacy/small-numbers/table-counts.ts';
import { whoseResults } from '#core/privacy/small-numbers/whose-results.ts';
import { everyNode, type TreeNode } from '#core/writeup/tree.ts';
import type { At } from '../place.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { sentencesOf } from '../words/sentences.ts';

/** Refuses a few pupils counted in one sentence with what nobody may be known by. */
export const sensitiveSmallCount = rule({
  id: 'sensitive-small-count',
  family: 'privacy',
  severity: 'error',
  why: 'Everybody at the school knows who "three pupils with SEND" are, and now knows something else about them.',
  how: 'Write "some pupils", or tell of a larger group.',
  source:
    'Our own: safety.smallNumbers in the policy; official statistics on schools suppress small counts for the same reason',
  check({ entry, tree, context }, report) {
    if (whoseResults(entry) !== 'classroom') return;
    const { refuseFrom, refuseTo, sensitiveMin, published } = context.policy.safety.smallNumbers;
    const judge = (
      { value, topic }: { value: number; topic: string },
      where: string,
      asked: boolean,
      at: At,
    ) => {
      if (value < refuseFrom || value >= sensitiveMin) return;
      report({
        ...{ at, severity: value <= refuseTo && !asked ? 'error' : 'warning' },
        message: `Unexpected count of ${value} in a ${where} about ${topic}, expected ${sensitiveMin} or more, or no number. Write "some pupils", or "a few", for instance.`,
      });
    };
    for (const { is, field, plain, at } of passagesOf({ entry, tree })) {
      if (is === 'name' || field?.[0] === 'sources') continue;
      for (const { start, end } of sentencesOf(plain.text)) {
        const text = plain.text.slice(start, end);
        for (const count of sensitiveCounts(text)) {
          const place = at({ start: plain.at(start + count.start), end: plain.at(start + count.end) });
          judge(count, 'sentence', count.unsure === true || (published === 'warn' && isCited(text)), place);
        }
      }
    }
    for (const node of everyNode(tree as TreeNode))
      if (node.type === 'table')
        for (const cell of sensitiveCells(gridOf(node))) judge(cell, 'table', false, cell.node);
  },
  examples: [
    {
      title: 'three pupils with SEND',
      file: told({ body: 'Three Year 2 pupils with SEND joined later.' }),
      expect: ['12:1: Unexpected count of 3 in a sentence about special needs'],
    },
    {
      title: 'seven: only a question',
      file: told({ body: 'Seven of our pupils are eligible for free school meals.' }),
      expect: ['12:1: Unexpected count of 7 in a sentence about free school meals'],
    },
    {
      title: 'nobody is named but everybody knows',
      file: told({ body: 'Two were excluded in May.' }),
      expect: ['12:1: Unexpected count of 2 in a sentence about exclusion'],
    },
    {
      title: 'the only one',
      file: told({ body: 'Our only pupil with an EHCP did best.' }),
      expect: ['12:1: Unexpected count of 1 in a sentence about special needs'],
    },
    {
      title: 'a need by its name, and one child of whom something is told: only a question',
      file: told({
        body: 'Two deaf pupils took part. Of the pupils with SEND, only two stayed.\n\nA boy with autism spoke more.',
      }),
      expect: [
        '12:1: Unexpected count of 2 in a sentence about special needs',
        '12:58: Unexpected count of 2',
        '14:1: Unexpected count of 1 in a sentence about special needs',
      ],
    },
    {
      title: 'a cell where "SEND" and "Passed" meet',
      file: told({ body: '| Group | Passed |\n| --- | --- |\n| SEND | 3 |\n| Others | 24 |' }),
      expect: ['14:8: Unexpected count of 3 in a table about special needs'],
    },
    {
      title: 'groups, lessons, a stage and a limit',
      file: told({
        body: 'Pupils with SEND worked in groups of three, four times a week. Key Stage 2 pupils with SEND came. Fewer than six pupils had EHCPs. A pupil with autism may need longer. Five pupils wrote about refugees.',
      }),
      expect: [],
    },
  ],
});
