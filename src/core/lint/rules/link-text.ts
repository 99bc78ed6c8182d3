import { childrenOf, everyNode, type TreeNode } from '#core/writeup/tree.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const VAGUE =
  /^(?:(?:click|press|tap|see|read|look) )?(?:here|this|that|it|link|this link|the link|this page|this site|this website|website|page|more|read more|see more|find out more|learn more|more info(?:rmation)?|details|download|source|url|web ?link)$/i;

const spoken = (node: TreeNode): string =>
  node.type === 'image'
    ? (node.alt ?? '')
    : node.type === 'text' || node.type === 'inlineCode'
      ? (node.value ?? '')
      : childrenOf(node).map(spoken).join('');

export const linkText = rule({
  id: 'link-text',
  family: 'structure',
  severity: 'warning',
  why: 'People who listen to a page often hear its links alone, and "here" leads nowhere.',
  how: 'Link the words that name what is behind the link.',
  source: 'WCAG 2.2, success criterion 2.4.4',
  check({ tree }, report) {
    for (const node of everyNode(tree as TreeNode)) {
      if (node.type !== 'link' && node.type !== 'linkReference') continue;
      const words = spoken(node).replace(/\s+/g, ' ').trim();
      const bare = words.replace(/[^\p{L}\p{N} ]+/gu, '').trim();
      if (words !== '' && !VAGUE.test(bare)) continue;
      const found = words === '' ? 'link without words' : `"${words}" as the words of a link`;
      report({
        at: node,
        message: `Unexpected ${found}, expected the name of what it leads to. Write it as [the reading guide](https://…).`,
      });
    }
  },
  examples: [
    {
      title: '"here"',
      file: told({ body: 'The cards are [here](https://example.org/cards).' }),
      expect: ['12:15: Unexpected "here" as the words of a link, expected the name of what it leads to.'],
    },
    {
      title: '"Click here!"',
      file: told({ body: '[**Click here!**](https://example.org/cards)' }),
      expect: ['12:1: Unexpected "Click here!" as the words of a link'],
    },
    {
      title: 'no words at all',
      file: told({ body: 'Cards [](https://example.org/cards).' }),
      expect: ['12:7: Unexpected link without words, expected the name of what it leads to.'],
    },
    {
      title: 'words that name the page, and an address typed out',
      file: told({
        body: 'See [the reading cards](https://example.org/cards) and https://example.org/more.',
      }),
      expect: [],
    },
  ],
});
