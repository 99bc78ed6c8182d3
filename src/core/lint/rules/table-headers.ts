import { childrenOf, everyNode, type TreeNode, textOf } from '#core/writeup/tree.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

export const tableHeaders = rule({
  id: 'table-headers',
  family: 'structure',
  severity: 'warning',
  why: 'A figure in a column without a name means nothing to somebody who hears one cell at a time.',
  how: 'Name every column in the first row; only the first corner may be empty.',
  source: 'WCAG 2.2, technique H51; success criterion 1.3.1',
  check({ tree }, report) {
    for (const node of everyNode(tree as TreeNode)) {
      if (node.type !== 'table') continue;
      const [head, ...rows] = childrenOf(node);
      const names = childrenOf(head ?? node).map((cell) => textOf(cell).trim());
      const empty = names.flatMap((name, column) => (name === '' && column > 0 ? [column + 1] : []));
      if (names.every((name) => name === ''))
        report({
          at: head ?? node,
          message:
            'Unexpected table without names for its columns, expected them in its first row. Move the names up into the row above the line of dashes.',
        });
      else if (empty.length > 0)
        report({
          at: head ?? node,
          message: `Unexpected empty name for column ${empty.join(' and ')} of the table, expected a word. Type what the figures in it are, with their unit.`,
        });
      if (rows.length === 0)
        report({
          at: node,
          message:
            'Unexpected table with names and no rows, expected at least one row. Add it below the line of dashes, or delete the table.',
        });
    }
  },
  examples: [
    {
      title: 'no names',
      file: told({ body: '|  |  |\n|---|---|\n| May | 12 |' }),
      expect: ['12:1: Unexpected table without names for its columns, expected them in its first row.'],
    },
    {
      title: 'one name missing',
      file: told({ body: '| Month |  |\n|---|---|\n| May | 12 |' }),
      expect: ['12:1: Unexpected empty name for column 2 of the table, expected a word.'],
    },
    {
      title: 'names alone',
      file: told({ body: '| Month | Books |\n|---|---|' }),
      expect: ['12:1: Unexpected table with names and no rows, expected at least one row.'],
    },
    {
      title: 'an empty corner above the names of rows',
      file: told({ body: '|  | Before | After |\n|---|---|---|\n| 4A | 12 | 21 |' }),
      expect: [],
    },
  ],
});
