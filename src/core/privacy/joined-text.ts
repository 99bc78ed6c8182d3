import type { Place } from '#core/writeup/place.ts';
import { childrenOf, type TreeNode } from '#core/writeup/tree.ts';
import { type At, type FieldPath, partOf } from '../lint/place.ts';
import type { Span } from './match.ts';

type File = { text: string; locate: (field: FieldPath) => Place };
type Piece = { node: TreeNode; value: string; start: number };

/** The text of a paragraph, heading or cell as a reader sees it, and where a part of it stands in the file. */
export type JoinedText = { text: string; place: (span: Span) => At };

function* leaves(node: TreeNode): Generator<{ node: TreeNode; value: string }> {
  if (node.type === 'text' || node.type === 'inlineCode') yield { node, value: node.value ?? '' };
  else if (node.type === 'break' || node.type === 'image') yield { node, value: ' ' };
  else for (const child of childrenOf(node)) yield* leaves(child);
}

const pointOf = (file: File, { node, value }: Piece, from: number, to: number): Place =>
  node.type === 'text' ? partOf(file, node, value, from, to) : placeOfNode(node);

function placeOfNode({ position }: TreeNode): Place {
  if (!position) return { line: 0, column: 0 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Joins the words of a node, so that what bold, links or code cut in two is read whole. */
export function joinedText(parent: TreeNode, file: File): JoinedText {
  const pieces: Piece[] = [];
  let text = '';
  for (const leaf of leaves(parent)) {
    pieces.push({ ...leaf, start: text.length });
    text += leaf.value;
  }
  const holding = (offset: number): Piece | undefined =>
    pieces.findLast(({ start, value }) => start <= offset && value !== '');
  const place = ({ start, end }: Span): At => {
    const first = holding(start);
    const last = holding(end - 1);
    if (!first || !last) return placeOfNode(parent);
    const from = pointOf(file, first, start - first.start, Math.min(end - first.start, first.value.length));
    const to = first === last ? from : pointOf(file, last, Math.max(0, start - last.start), end - last.start);
    const { line, column } = from;
    return { line, column, endLine: to.endLine ?? line, endColumn: to.endColumn ?? column + 1 };
  };
  return { text, place };
}
