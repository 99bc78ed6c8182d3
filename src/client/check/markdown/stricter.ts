import type { Nodes, Root } from 'mdast';

/** How far in the parser has been: as it would say itself. */
const giveUp = ({ position }: Nodes, message: string): never => {
  throw Object.assign(new Error(message), { place: position?.start });
};

/** The label of a link or footnote at the beginning of a line: in a table, or further in than a footnote may stand. */
const LABEL = /^\[[^\]\n]+\]:/;
const LABEL_FAR_IN = /^(?: {4,}| *\t)[ \t]*\[\^[^\]\n]+\]:/m;

/**
 * Refuses what Sätteri takes for the target of a link where micromark sees a table or words: it would refuse the target.
 * Throws at the place of it.
 */
export function stricter(node: Root | Nodes, body: string): void {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type === 'table' && LABEL.test(body.slice(from, to))) giveUp(node, 'Unexpected label in a table');
  if (node.type === 'paragraph' && LABEL_FAR_IN.test(body.slice(from, to)))
    giveUp(node, 'Unexpected label of a footnote');
  if ('children' in node) for (const child of node.children) stricter(child, body);
}
