import type { Finding } from '#core/model/finding.ts';
import { cellsOf } from '#core/privacy/small-numbers/cells.ts';
import { cellsGivenAway, gridOf } from '#core/privacy/small-numbers/table-counts.ts';
import { findingsOf, whoseResults } from '#core/privacy/small-numbers/whose-results.ts';
import { everyNode, type TreeNode } from '#core/writeup/tree.ts';
import type { At, FieldPath } from '../place.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

/** Counts that are not written but follow from what is: total less one group, group less events, percentage of a group. */
function implied(finding: Finding): { field: FieldPath; value: number }[] {
  const { n, treated, comparison } = finding;
  const only = treated && !comparison ? treated : comparison && !treated ? comparison : undefined;
  const rest = n !== undefined && only ? [{ field: ['n'], value: n - only.n }] : [];
  const cells = cellsOf(finding).flatMap(({ field, is, value, of }) => {
    if (of === undefined || is === 'pupils') return [];
    const count = is === 'events' ? value : Math.round((value * of) / 100);
    const left = { field, value: of - count };
    return is === 'events' ? [left] : [{ field, value: count }, left];
  });
  return [...rest, ...cells];
}

/** Asks about totals from which a count that was left out can be worked out. */
export const suppressedCountGivenAway = rule({
  id: 'suppressed-count-given-away',
  family: 'privacy',
  severity: 'warning',
  why: 'A count that was left out is no secret when the total and all other counts stand beside it.',
  how: 'Leave out the total or a second count, or round the percentage to the nearest ten.',
  source: 'Our own: safety.smallNumbers in the policy; official statistics call it secondary suppression',
  check({ entry, tree, context }, report) {
    if (whoseResults(entry) !== 'classroom') return;
    const { refuseFrom, refuseTo, percentBaseMin } = context.policy.safety.smallNumbers;
    const judge = (value: number, at: At) => {
      if (value >= refuseFrom && value <= refuseTo)
        report({
          at,
          message: `Unexpected figure that gives away a count of ${value} pupil${value === 1 ? '' : 's'}, expected none below ${refuseTo + 1}. Leave out the total or a second count, or tell it in words.`,
        });
    };
    findingsOf(entry).forEach(({ finding, whose }, place) => {
      if (whose === 'published') return;
      const small = new Set(
        cellsOf(finding)
          .filter(({ is, value, of = 0 }) => of < percentBaseMin || (is === 'events' && value <= refuseTo))
          .map(({ field }) => field.join('.')),
      );
      const seen = new Set<string>();
      for (const { field, value } of implied(finding)) {
        const key = field.join('.');
        if (seen.has(key) || (key !== 'n' && small.has(key)) || value < refuseFrom || value > refuseTo)
          continue;
        seen.add(key);
        judge(value, { field: ['findings', place, ...field] });
      }
    });
    for (const node of everyNode(tree as TreeNode))
      if (node.type === 'table')
        for (const cell of cellsGivenAway(gridOf(node))) judge(cell.value, cell.node);
  },
  examples: [
    {
      title: 'a total less the counts shown',
      file: told({
        body: '| Set | Passed | Failed | Total |\n| --- | --- | --- | --- |\n| Red | 24 | c | 27 |',
      }),
      expect: ['14:12: Unexpected figure that gives away a count of 3 pupils'],
    },
    {
      title: 'all but two passed',
      file: told({
        data: {
          findings: [
            {
              measure: { name: 'Screening check', kind: 'national-test' },
              design: 'account',
              treated: { n: 30, events: 28 },
            },
          ],
        },
      }),
      expect: ['7:119: Unexpected figure that gives away a count of 2 pupils'],
    },
    {
      title: 'two counts left out',
      file: told({
        body: '| Set | Passed | Failed | Away | Total |\n| --- | --- | --- | --- | --- |\n| Red | 20 | c | c | 27 |',
      }),
      expect: [],
    },
  ],
});
