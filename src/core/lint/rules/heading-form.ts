import { childrenOf, everyNode, type TreeNode, textOf } from '#core/writeup/tree.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

/** A line of its own that is all bold, and reads like a heading: no full stop, few words. */
function posesAsHeading(node: TreeNode): boolean {
  const parts = childrenOf(node).filter(({ type, value }) => type !== 'text' || value?.trim());
  const [only] = parts;
  if (parts.length !== 1 || only?.type !== 'strong') return false;
  const words = textOf(only).trim();
  return words.length <= 60 && !/[.!?…]$/.test(words);
}

export const headingForm = rule({
  id: 'heading-form',
  family: 'structure',
  severity: 'warning',
  why: 'A heading with no words cannot be found, and bold words only look like a heading: nobody can jump to them.',
  how: 'Type ### before the words, without asterisks; delete a heading that has no words.',
  source: 'WCAG 2.2, success criteria 1.3.1 and 2.4.6',
  check({ tree }, report) {
    for (const node of childrenOf(tree as TreeNode)) {
      if (node.type === 'heading' && textOf(node).trim() === '')
        report({
          at: node,
          message:
            'Unexpected heading without words, expected a few. Type them after the #, or delete the line.',
        });
      if (node.type === 'paragraph' && posesAsHeading(node)) {
        const words = textOf(node).trim().replace(/:$/, '');
        report({
          at: node,
          message: `Unexpected bold line in place of a heading, expected "### ${words}". Type ### before it and take out the asterisks.`,
          fix: { text: `### ${words}` },
        });
      }
    }
    for (const node of everyNode(tree as TreeNode)) {
      const words = node.type === 'heading' ? textOf(node).trim() : '';
      if (/\p{Ll}/u.test(words) || (words.match(/\p{Lu}/gu)?.length ?? 0) < 8) continue;
      report({
        at: node,
        message: `Unexpected capitals throughout "${words}", expected ordinary writing. Type it as in a sentence.`,
      });
    }
  },
  examples: [
    {
      title: 'bold words in place of a heading',
      file: told({ body: '## What we did\n\n**In the first week**\n\nWe read.' }),
      expect: ['14:1: Unexpected bold line in place of a heading, expected "### In the first week".'],
    },
    {
      title: 'nothing after the ##',
      file: told({ body: '##\n\nWe read.' }),
      expect: ['12:1: Unexpected heading without words, expected a few.'],
    },
    {
      title: 'capitals',
      file: told({ body: '## WHAT WE DID\n\nWe read.' }),
      expect: ['12:1: Unexpected capitals throughout "WHAT WE DID", expected ordinary writing.'],
    },
    {
      title: 'a bold sentence is emphasis; SEND in capitals is a name',
      file: told({ body: '## SEND\n\n**We stopped after a week.**\n\n**Reading** came first.' }),
      expect: [],
    },
  ],
});
