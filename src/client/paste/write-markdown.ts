import type { Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { characterReferences } from '#core/writeup/damage.ts';
import { plainMarkdown } from './plain-markdown.ts';

const gfm = gfmToMarkdown().extensions ?? [];
const options: Options = {
  ...{ bullet: '-', emphasis: '*', strong: '*', rule: '-', fence: '`', fences: true },
  ...{ listItemIndent: 'one', resourceLink: true, incrementListMarker: true },
  extensions: [
    // Addresses that were only typed stay as they were typed: they become links by themselves.
    ...gfm.filter(({ unsafe }) => !unsafe?.some(({ character }) => character === '@')),
    {
      unsafe: [
        { character: '{', inConstruct: 'phrasing' },
        { character: '}', inConstruct: 'phrasing' },
        { character: '<', inConstruct: 'phrasing' },
        { atBreak: true, character: '{' },
        { atBreak: true, character: '<' },
      ],
    },
  ],
};

/** A tree without bold, italics and struck words, which keeps the words. */
function unstressed(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const plain = unstressed(child);
    return 'children' in plain && /^(?:emphasis|strong|delete)$/.test(plain.type)
      ? (plain.children as Nodes[])
      : [plain];
  });
  return { ...node, children } as Nodes;
}

/** Lines of the text, those inside fenced code left alone, changed by `change`. */
function outsideCode(markdown: string, change: (line: string) => string): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const [mark = ''] = /^\s*(?:[>-]\s+)*`{3,}/.exec(line) ?? [];
      if (fence === '' && mark !== '') fence = mark.trim();
      else if (fence !== '') fence = line.trim() === fence.replace(/^.*?`/, '`') ? '' : fence;
      else return change(line);
      return line;
    })
    .join('\n');
}

/** A line must not begin like a computer program, and no word like it is a name: a capital does. */
const noProgram = (line: string): string =>
  line.replace(/^(?:import|export)(?=$|[\s*{"'(;])/, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Markdown as text, in which brackets and signs that MDX would take for code mean themselves. */
export function writeMarkdown(root: Root): string {
  const written = toMarkdown(root, options);
  // Stress in the middle of signs can only be written with entities, which a write-up may not hold.
  const plain =
    characterReferences(written).length > 0
      ? toMarkdown(plainMarkdown(unstressed(root) as Root), options)
      : written;
  return outsideCode(plain, noProgram).trim();
}
