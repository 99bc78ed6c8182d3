import { childrenOf, type TreeNode } from '#core/writeup/tree.ts';

const INLINE = new Set(
  'text emphasis strong delete link linkReference inlineCode break footnoteReference image imageReference mdxJsxTextElement'.split(
    ' ',
  ),
);

/**
 * Whether words stand in a node itself, as in a paragraph, a heading, a cell, or a component with its text on one line
 * (`<Note>Mind the door.</Note>`), and not only in blocks within it.
 */
export const isRunOfText = (node: TreeNode): boolean =>
  node.type === 'paragraph' ||
  node.type === 'heading' ||
  node.type === 'tableCell' ||
  (!INLINE.has(node.type) && childrenOf(node).some(({ type }) => INLINE.has(type)));
