import { everyNode, type TreeNode } from '#core/writeup/tree.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

export const headingOrder = rule({
  id: 'heading-order',
  family: 'structure',
  severity: 'warning',
  why: 'People who listen to a page move from heading to heading; a level that is skipped sounds like a part that is missing.',
  how: 'Use ## for a section, ### for a part of it, and #### only below ###.',
  source: 'WCAG 2.2, technique G141: organising a page using headings',
  check({ tree }, report) {
    let last = 1;
    for (const node of everyNode(tree as TreeNode)) {
      if (node.type !== 'heading') continue;
      const depth = Math.max(2, node.depth ?? 2);
      if (depth > last + 1) {
        const expected = last + 1;
        report({
          at: node,
          message: `Unexpected heading with ${depth} #, expected at most ${expected}. Type ${'#'.repeat(expected)} before it, or add the heading it belongs under.`,
        });
      }
      last = depth;
    }
  },
  examples: [
    {
      title: 'from ## to ####',
      file: told({ body: '## What we did\n\nWe read.\n\n#### Monday\n\nIn pairs.' }),
      expect: ['16:1: Unexpected heading with 4 #, expected at most 3.'],
    },
    {
      title: 'the first heading is ###',
      file: told({ body: '### The problem\n\nFew read.' }),
      expect: ['12:1: Unexpected heading with 3 #, expected at most 2.'],
    },
    {
      title: 'one level at a time, and back',
      file: told({ body: '## What we did\n\n### Monday\n\nIn pairs.\n\n## What happened\n\nMore read.' }),
      expect: [],
    },
  ],
});
