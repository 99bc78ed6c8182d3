import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import type { Place } from '#core/writeup/place.ts';
import { childrenOf, type TreeNode } from '#core/writeup/tree.ts';
import { partOf } from './place.ts';

/**
 * A paragraph, heading or cell as a reader reads it: one run of text, whatever marks are inside.
 *
 * `section` is the heading of the second level above it; `quoted` is what somebody else says. `place` turns offsets in
 * `text` into a place of the file.
 */
export type Block = {
  kind: 'paragraph' | 'heading' | 'tableCell';
  text: string;
  section: string;
  quoted: boolean;
  node: TreeNode;
  place: (from: number, to: number) => Place;
};

type Piece = { start: number; value: string; node: TreeNode };

/** The words of a block and where each piece of them comes from. Code, pictures and footnote marks say nothing. */
function piecesOf(node: TreeNode): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const gather = (inner: TreeNode): void => {
    const value = inner.type === 'text' ? (inner.value ?? '') : inner.type === 'break' ? '\n' : '';
    const hidden = inner.type === 'inlineCode' ? ' '.repeat(inner.value?.length ?? 0) : value;
    if (hidden) pieces.push({ start, value: hidden, node: inner });
    start += hidden.length;
    childrenOf(inner).forEach(gather);
  };
  gather(node);
  return pieces;
}

function blockOf(node: TreeNode, section: string, quoted: boolean, entry: AnyEntry): Block {
  const pieces = piecesOf(node);
  const pieceAt = (offset: number) => pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  const place = (from: number, to: number): Place => {
    const first = pieceAt(from);
    const last = pieceAt(Math.max(from, to - 1));
    if (!first || !last) return { line: 0, column: 0 };
    const begin = partOf(
      entry,
      first.node,
      first.value,
      from - first.start,
      Math.min(to - first.start, first.value.length),
    );
    if (first === last) return begin;
    const { endLine, endColumn } = partOf(entry, last.node, last.value, 0, to - last.start);
    return { line: begin.line, column: begin.column, endLine, endColumn };
  };
  const text = pieces.map(({ value }) => value).join('');
  return { kind: node.type as Block['kind'], text, section, quoted, node, place };
}

/** Several rules ask for the blocks of the same tree. */
const known = new WeakMap<Root, readonly Block[]>();

/** Every block of a file's body, in order. */
export function blocksOf(tree: Root, entry: AnyEntry): readonly Block[] {
  const blocks = known.get(tree) ?? readBlocks(tree, entry);
  known.set(tree, blocks);
  return blocks;
}

function readBlocks(tree: Root, entry: AnyEntry): Block[] {
  const blocks: Block[] = [];
  let section = '';
  const walk = (node: TreeNode, quoted: boolean): void => {
    const inQuote = quoted || node.type === 'blockquote' || node.name === 'Quote';
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const block = blockOf(
        node,
        section,
        inQuote || childrenOf(node).some(({ name }) => name === 'Quote'),
        entry,
      );
      if (node.type === 'heading' && (node.depth ?? 2) <= 2) section = block.text.trim();
      blocks.push({ ...block, section });
    } else for (const child of childrenOf(node)) walk(child, inQuote);
  };
  walk(tree as TreeNode, false);
  return blocks;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text and where each begins. */
export const sentencesOf = (text: string): { text: string; start: number }[] =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, start: index }));
