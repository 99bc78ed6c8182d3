import { attributeOf, childrenOf, type TreeNode } from './tree.ts';

const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 pre blockquote ul ol li table tr td th hr section'.split(' '));

function spoken(node: TreeNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'sup' || node.properties?.['dataFootnoteBackref'] !== undefined) return '';
  if (node.tagName === 'img') return ` ${String(node.properties?.['alt'] ?? '')} `;
  const inside = childrenOf(node)
    .filter((child) => node.tagName !== 'section' || child.tagName === 'ol')
    .map(spoken)
    .join('');
  if (node.type.startsWith('mdxJsx')) {
    const said = ['title', 'alt', 'caption', 'by'].map((name) => attributeOf(node, name)).filter(Boolean);
    const all = [inside.trim(), ...said].filter(Boolean).join('\n');
    return node.type === 'mdxJsxFlowElement' ? `\n${all}\n` : ` ${all} `;
  }
  return BLOCKS.has(node.tagName ?? '') ? `\n${inside}\n` : inside;
}

/** The words of a tree as plain lines, for search and for counting: no marks, no footnote numbers. */
export function plainText(nodes: readonly TreeNode[]): string {
  return nodes
    .map(spoken)
    .join('')
    .split('\n')
    .map((line) => (UNEVEN.test(line) ? line.replace(/\s+/g, ' ') : line).trim())
    .filter(Boolean)
    .join('\n');
}

/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/;

/** How many words a text has: runs of letters and digits, with the apostrophes, hyphens and points inside them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*/gu)?.length ?? 0;
}
