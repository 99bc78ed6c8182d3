import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isRunOfText } from '#core/lint/run-of-text.ts';
import { childrenOf, type TreeNode } from '#core/writeup/tree.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The tree that remark makes of a body; throws where it refuses it. */
export const remarkTree = (body: string): TreeNode => remark.parse(body) as Root as TreeNode;

const TOLD =
  'value url title alt depth lang meta name identifier label ordered start spread checked align'.split(' ');

/**
 * Known difference: a component on one line with its words, `<Note>Mind the door.</Note>`, is a block in Sätteri and a
 * paragraph around it in remark. Harmless: the page shows a block either way, and rules take it for a run of text.
 */
function oneLineComponent(node: TreeNode): TreeNode {
  if (node.type !== 'mdxJsxFlowElement' || !isRunOfText(node)) return node;
  const inner = { ...node, type: 'mdxJsxTextElement' };
  return { type: 'paragraph', children: [inner], ...(node.position && { position: node.position }) };
}

/**
 * Known difference: remark leaves out where text stands that it found an e-mail address in. Harmless: what rules report is
 * placed by Sätteri.
 */
const placeOf = ({ position }: TreeNode): string =>
  position
    ? `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`
    : '';

const said = (node: TreeNode): string =>
  TOLD.flatMap((name) => {
    const value = (node as Record<string, unknown>)[name];
    return value === undefined || value === null ? [] : `${name}=${JSON.stringify(value)}`;
  }).join(' ');

/** A tree as lines, one a node: how deep, what, where, and all it says. */
function linesOf(root: TreeNode): { what: string; place: string }[] {
  const lines: { what: string; place: string }[] = [];
  const visit = (given: TreeNode, depth: number) => {
    const node = oneLineComponent(given);
    const attributes = (node.attributes ?? []).map(({ type, name, value }) =>
      JSON.stringify([type, name, value]),
    );
    lines.push({ what: `${depth} ${node.type} ${said(node)} ${attributes}`, place: placeOf(node) });
    for (const child of childrenOf(node)) visit(child, depth + 1);
  };
  visit(root, 0);
  return lines;
}

/** Where two trees first differ, in words; undefined where they agree. A node without a place agrees with any. */
export function difference(a: TreeNode, b: TreeNode): string | undefined {
  const [ours, theirs] = [linesOf(a), linesOf(b)];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const [one, other] = [ours[at], theirs[at]];
    const placed = !one?.place || !other?.place || one.place === other.place;
    if (one?.what !== other?.what || !placed)
      return `${one?.what} (${one?.place}) / ${other?.what} (${other?.place})`;
  }
  return undefined;
}
