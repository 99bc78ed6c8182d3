import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import { requiredSections } from '#core/writeup/guidance.ts';
import { placesOf } from '#core/writeup/place.ts';
import { attributeOf, childrenOf, everyNode, type TreeNode, textOf } from '#core/writeup/tree.ts';
import { type At, offsetOf } from '../place.ts';
import { isRunOfText } from '../run-of-text.ts';
import { fieldPassages } from './field-passages.ts';
import { type Part, type Passage, type Piece, passage } from './passage.ts';
import { asShown, type Span } from './spans.ts';

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
    const value = asShown(node.value ?? '');
    into.pieces.push({ start, value, at: node as At });
    into.text += value;
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

/** What is said of a picture, to those who see it and to those who do not. */
function pictureWords(entry: AnyEntry, node: TreeNode, part: Part): Passage[] {
  const pictures = [...everyNode(node)].filter(({ type, name }) => type === 'image' || name === 'Figure');
  return pictures.flatMap((picture) =>
    (['alt', 'caption'] as const).flatMap((name) => {
      const value = asShown(
        picture.type === 'image' && name === 'alt' ? (picture.alt ?? '') : attributeOf(picture, name),
      );
      if (value === '') return [];
      const at = attributePlace(entry, picture, name);
      const nothing = { foreign: [], links: [], notes: [], names: [] };
      return [
        passage(entry, {
          pieces: [{ start: 0, value, at }],
          text: value,
          part,
          kind: 'attribute',
          ...nothing,
        }),
      ];
    }),
  );
}

/** Where the value of an attribute begins, or the words of a picture in square brackets. */
function attributePlace({ text }: AnyEntry, node: TreeNode, name: string): At {
  const { start, end } = node.position ?? {};
  if (!start || !end || node.type === 'image') return node as At;
  const [from, to] = [offsetOf(text, start), offsetOf(text, end)];
  const found = new RegExp(`\\s${name}\\s*=\\s*["']`).exec(text.slice(from, to));
  return found ? placesOf(text)(from + found.index + found[0].length, to) : (node as At);
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
    if (node.name === 'Figure' || isRunOfText(node)) found.push(...pictureWords(entry, node, part));
    if (node.type === 'heading') {
      const section = node.depth === 2 ? sections.get(plain(textOf(node))) : undefined;
      if (section) part = section;
      else found.push(inlinePassage(entry, node, part, 'heading'));
    } else if (isRunOfText(node)) found.push(inlinePassage(entry, node, part, kind));
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
