import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import { requiredSections } from '#core/writeup/sections.ts';
import { childrenOf, type TreeNode, textOf } from '#core/writeup/tree.ts';
import type { At } from '../place.ts';
import { fieldPassages } from './field-passages.ts';
import { type Part, type Passage, type Piece, passage } from './passage.ts';
import type { Span } from './spans.ts';

/** Parts whose words are not the author's prose: quotations, code, citations, and what the site fills in. */
const NOT_PROSE = new Set([
  'blockquote',
  'code',
  'footnoteDefinition',
  'Quote',
  'Resource',
  'Video',
  'Finding',
  'Findings',
]);
const INLINE = new Set(
  'text emphasis strong delete link inlineCode break footnoteReference image mdxJsxTextElement'.split(' '),
);

const kindOf = (node: TreeNode): string =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? (node.name ?? '') : node.type;

type Collected = {
  pieces: Piece[];
  text: string;
  foreign: Span[];
  links: Span[];
  notes: number[];
  names: Span[];
};

function collect(node: TreeNode, into: Collected): void {
  const start = into.text.length;
  const kind = kindOf(node);
  if (node.type === 'text') {
    const value = node.value ?? '';
    into.pieces.push({ start, value, at: node as At });
    into.text += value.replaceAll('\n', ' ');
  } else if (node.type === 'inlineCode') into.text += node.value ?? '';
  else if (node.type === 'break') into.text += ' ';
  else if (node.type === 'footnoteReference') into.notes.push(start);
  else for (const child of childrenOf(node)) collect(child, into);
  const span = { start, end: into.text.length };
  if (node.type === 'inlineCode' || NOT_PROSE.has(kind)) into.foreign.push(span);
  if (node.type === 'emphasis') into.names.push(span);
  if (node.type === 'link') {
    into.links.push(span);
    if (/^(?:https?:|www\.)|^\S+@\S+$/.test(into.text.slice(start))) into.foreign.push(span);
  }
}

function inlinePassage(entry: AnyEntry, node: TreeNode, part: Part, kind: Passage['kind']): Passage {
  const into: Collected = { pieces: [], text: '', foreign: [], links: [], notes: [], names: [] };
  for (const child of childrenOf(node)) collect(child, into);
  return passage(entry, { ...into, part, kind });
}

const plain = (heading: string) =>
  heading
    .replace(/[.:!]+$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
const sections = new Map(requiredSections.map((name) => [plain(name), name]));

function bodyPassages(entry: AnyEntry, tree: TreeNode): Passage[] {
  const found: Passage[] = [];
  let part: Part = 'body';
  const visit = (node: TreeNode, kind: Passage['kind']) => {
    if (NOT_PROSE.has(kindOf(node))) return;
    if (node.type === 'heading') {
      const section = node.depth === 2 ? sections.get(plain(textOf(node))) : undefined;
      if (section) part = section;
      else found.push(inlinePassage(entry, node, part, 'heading'));
    } else if (childrenOf(node).some(({ type }) => INLINE.has(type)))
      found.push(inlinePassage(entry, node, part, kind));
    else
      for (const child of childrenOf(node))
        visit(child, node.type === 'listItem' ? 'item' : node.type === 'tableRow' ? 'cell' : kind);
  };
  for (const child of childrenOf(tree)) visit(child, 'paragraph');
  return found.filter(({ text }) => text.trim() !== '');
}

const known = new WeakMap<Root, readonly Passage[]>();

/**
 * The author's own prose in a file: the fields that are sentences, then the body, a paragraph at a time.
 *
 * Quotations, code and bare addresses are blanked in `own`; footnotes, block quotes and what names other works are left out.
 */
export function passagesOf({ entry, tree }: { entry: AnyEntry; tree: Root }): readonly Passage[] {
  const before = known.get(tree);
  if (before) return before;
  const found = [...fieldPassages(entry), ...bodyPassages(entry, tree as TreeNode)];
  known.set(tree, found);
  return found;
}
