import type { Nodes as HtmlNodes } from 'hast';
import type { ListItem, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { addressesThroughWalls } from './address-in-row.ts';
import { linkAddresses } from './addresses.ts';
import { type Fault, firstFault } from './first-fault.ts';
import { withStandIns } from './pairs.ts';
import { stricter } from './stricter.ts';
import { syntax } from './syntax.ts';
import { unravel } from './unravel.ts';

/** The words of a ticked item begin after its box. */
function untick(node: Nodes): void {
  if (node.type === 'listItem' && typeof (node as ListItem).checked === 'boolean') {
    const [first] = node.children;
    const start = first?.type === 'paragraph' ? first.children[0]?.position?.start : undefined;
    if (start && first?.position) first.position.start = { ...start };
  }
  if ('children' in node) for (const child of node.children) untick(child);
}

function treeOf(body: string): Root {
  const { body: readable, restore } = withStandIns(body);
  const tree = fromMarkdown(readable, syntax);
  stricter(tree, readable);
  untick(tree);
  linkAddresses(tree, readable);
  addressesThroughWalls(tree, readable);
  restore(tree);
  return unravel(tree);
}

/**
 * A body as Markdown sees it: the tree that Sätteri makes, without running or reading any program. Throws, as
 * "line:column: what", where it cannot be read.
 */
export function mdxToMdast(body: string): Root {
  try {
    return treeOf(body);
  } catch (error) {
    throw firstFault(body, error as Fault, treeOf);
  }
}

/** Columns are lined up as Sätteri has it. */
function align(node: HtmlNodes): void {
  if (node.type === 'element' && node.properties['align'] !== undefined) {
    const { align: side, ...rest } = node.properties;
    node.properties = { ...rest, style: `text-align: ${side}` };
  }
  if ('children' in node) for (const child of node.children) align(child);
}

/** The parts of MDX, which are the same in both trees. */
const passThrough = [
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
] as never;

/** A body as HTML sees it. Throws, as "line:column: what", where it cannot be read. */
export function mdxToHast(body: string): HtmlNodes {
  const tree = toHast(mdxToMdast(body), { passThrough });
  align(tree);
  return tree;
}
