import { cellsOf } from '#core/privacy/small-numbers/cells.ts';
import { countCells, gridOf } from '#core/privacy/small-numbers/table-counts.ts';
import { findingsOf, type Whose, whoseResults } from '#core/privacy/small-numbers/whose-results.ts';
import { everyNode, type TreeNode } from '#core/writeup/tree.ts';
import type { At } from '../place.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const finding = (figures: object) => ({
  findings: [
    { measure: { name: 'Reading test', kind: 'standardised-test' }, design: 'before-after', ...figures },
  ],
});

/** Refuses counts of one to five pupils in findings and tables; asks about those up to nine. */
export const smallCount = rule({
  id: 'small-count',
  family: 'privacy',
  severity: 'error',
  why: 'Where five pupils or fewer are counted, a parent or a classmate knows which child is meant.',
  how: 'Put groups or years together until each count is at least six, or leave the figure out and say so in words.',
  source:
    'Our own: safety.smallNumbers in the policy; official statistics on schools suppress small counts for the same reason',
  check({ entry, tree, context }, report) {
    const { refuseFrom, refuseTo, warnTo, published } = context.policy.safety.smallNumbers;
    const judge = (value: number, whose: Whose, at: At) => {
      const refused = value >= refuseFrom && value <= refuseTo;
      const printed = whose === 'published';
      if (!refused && (printed || value < refuseFrom || value > warnTo)) return;
      const many = `${value} pupil${value === 1 ? '' : 's'}`;
      if (printed)
        report({
          ...{ at, severity: published === 'warn' ? 'warning' : 'error' },
          message: `Unexpected count of ${many}, expected ${refuseTo + 1} or more. Keep it only if the publication prints it; else leave it out.`,
        });
      else if (refused)
        report({
          at,
          message: `Unexpected count of ${many}, expected ${refuseTo + 1} or more. Put groups or years together, or leave the figure out and say "a few pupils" in the text.`,
        });
      else
        report({
          ...{ at, severity: 'warning' },
          message: `Unexpected small count, ${many}, expected ${warnTo + 1} or more. Ask yourself whether somebody could tell which pupils are meant; if so, put groups together.`,
        });
    };
    findingsOf(entry).forEach(({ finding: { ...each }, whose }, place) => {
      for (const { field, is, value } of cellsOf(each))
        if (is !== 'percent') judge(value, whose, { field: ['findings', place, ...field] });
    });
    if (whoseResults(entry) !== 'classroom') return;
    for (const node of everyNode(tree as TreeNode))
      if (node.type === 'table')
        for (const cell of countCells(gridOf(node))) judge(cell.value, 'classroom', cell.node);
  },
  examples: [
    {
      title: 'a group of four in a finding',
      file: told({ data: finding({ treated: { n: 4, mean: 12 } }) }),
      expect: ['7:113: Unexpected count of 4 pupils, expected 6 or more'],
    },
    {
      title: 'eight pupils: only a question',
      file: told({ data: finding({ treated: { n: 8, mean: 12 } }) }),
      expect: ['7:113: Unexpected small count, 8 pupils, expected 10 or more'],
    },
    {
      title: 'three pupils in a table',
      file: told({ body: '| Outcome | Pupils |\n| --- | --- |\n| Moved up | 21 |\n| Moved down | 3 |' }),
      expect: ['15:14: Unexpected count of 3 pupils'],
    },
    {
      title: 'two who dropped out, and a group size',
      file: told({
        data: finding({ treated: { n: 28, started: 30, mean: 12 } }),
        body: '| Week | Pupils per group |\n| --- | --- |\n| 1 | 4 |',
      }),
      expect: [],
    },
  ],
});
