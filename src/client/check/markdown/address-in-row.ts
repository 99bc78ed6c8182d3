import type { Link, Nodes, Root, TableCell, TableRow } from 'mdast';
import type { Point } from 'unist';

type Span = { start: number; end: number };

const spanOf = ({ position }: Nodes): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** The address in a cell that is typed out and has no space between itself and the wall of the cell behind it. */
function addressAtWall(cell: TableCell, body: string): Link | undefined {
  const last = cell.children.findLast(({ type }) => type === 'link');
  if (last?.type !== 'link') return undefined;
  const { start, end } = spanOf(last);
  const typed = body.slice(start, end);
  if (!/^[^\s|]*\|/.test(body.slice(end)) || !/^(?:https?:|www\.)/i.test(typed)) return undefined;
  return /^w/i.test(typed) && body[start - 1] === '|' ? undefined : last;
}

function reach(link: Link, cell: TableCell, later: readonly TableCell[], body: string): TableCell[] {
  const { end } = spanOf(link);
  const more = /^\S*/.exec(body.slice(end))?.[0] ?? '';
  const to = end + more.length;
  const start = link.position?.start as Point;
  const point = { line: start.line, column: start.column + to - spanOf(link).start, offset: to };
  const position = { start, end: point };
  const [words] = link.children;
  link.url += more;
  link.position = position;
  if (words?.type === 'text') Object.assign(words, { value: words.value + more, position });
  const swallowed = later.filter((other) => spanOf(other).start < to);
  const kept = swallowed.flatMap(({ children }) => children.filter((child) => spanOf(child).start >= to));
  cell.children = [...cell.children.filter((child) => spanOf(child).start < end), ...kept];
  const after = swallowed.at(-1) ?? cell;
  if (cell.position && after.position) cell.position.end = after.position.end;
  return later.filter((other) => spanOf(other).start >= to);
}

function inRow(row: TableRow, body: string): void {
  const cells: TableCell[] = [];
  for (let rest = row.children; rest.length > 0; ) {
    const [cell, ...later] = rest as [TableCell, ...TableCell[]];
    const link = addressAtWall(cell, body);
    cells.push(cell);
    rest = link ? reach(link, cell, later, body) : later;
  }
  row.children = cells;
}

/**
 * In Sätteri an address in a table goes on to the next space, through the walls of its cell. Nobody means that, and the
 * gate refuses it; here it must do the same.
 */
export function addressesThroughWalls(node: Root | Nodes, body: string): void {
  if (node.type === 'tableRow') inRow(node, body);
  if ('children' in node) for (const child of node.children) addressesThroughWalls(child, body);
}
