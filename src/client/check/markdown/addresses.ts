import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { offsetsOf } from './offsets.ts';
import { linked } from './syntax.ts';

/** Makes points from offsets. */
type PointAt = (offset: number) => Point;

function pointsIn(body: string): PointAt {
  const starts = [0];
  for (const { index } of body.matchAll(/\n/g)) starts.push(index + 1);
  return (offset) => {
    let line = starts.findLastIndex((start) => start <= offset);
    if (line === -1) line = 0;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** A text with its addresses as links, each piece in its place; the text itself where there are none. */
function withLinks(text: Text, body: string, pointAt: PointAt): Nodes[] {
  const pieces = linked(text.value);
  const [from, to] = [text.position?.start.offset, text.position?.end.offset];
  if (pieces.length === 1 && pieces[0]?.type === 'text') return [text];
  if (from === undefined || to === undefined) return pieces;
  const offsets = offsetsOf(text.value, body.slice(from, to));
  let done = 0;
  return pieces.map((piece) => {
    const end = done + textOf(piece).length;
    const close = text.value[end - 1] === '\n' ? (offsets[end - 1] ?? 0) + 1 : (offsets[end] ?? 0);
    const position = { start: pointAt(from + (offsets[done] ?? 0)), end: pointAt(from + close) };
    done = end;
    const placed = { ...piece, position } as Nodes;
    if ('children' in placed)
      placed.children = placed.children.map((child) => ({ ...child, position })) as never;
    return placed;
  });
}

/** Finds the addresses that stand in the texts of a tree, outside links. */
export function linkAddresses(tree: Root, body: string): void {
  const pointAt = pointsIn(body);
  const visit = (parent: Parents): void => {
    if (parent.type === 'link' || parent.type === 'linkReference') return;
    parent.children = parent.children.flatMap((child) => {
      if ('children' in child) visit(child);
      return child.type === 'text' && /[@:]|www\./i.test(child.value)
        ? withLinks(child, body, pointAt)
        : [child];
    }) as never;
  };
  visit(tree);
}
