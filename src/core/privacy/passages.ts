import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import { placesOf } from '#core/writeup/place.ts';
import { childrenOf, type TreeNode, textOf } from '#core/writeup/tree.ts';
import { type At, type FieldPath, partOf } from '../lint/place.ts';
import { isRunOfText } from '../lint/run-of-text.ts';
import { addressText } from './address-text.ts';
import { wordsOfPath } from './file-name.ts';
import { joinedText } from './joined-text.ts';
import type { Span } from './match.ts';
import { type Plain, plainText } from './plain.ts';
import { yamlComments } from './yaml-comments.ts';

/**
 * One text of a file: a paragraph, heading, table cell or code block, an alternative text or other attribute, a string of
 * the front matter, or the name of a file (its hyphens are spaces). `near` is text that counts as standing beside it,
 * `section` the heading it stands under.
 */
export type Passage = {
  is: 'prose' | 'cell' | 'attribute' | 'field' | 'name';
  text: string;
  plain: Plain;
  near: string;
  section: string;
  field?: FieldPath;
  at: (span: Span) => At;
};

type File = { entry: AnyEntry; tree: Root };
type Found = Omit<Passage, 'plain'>;

function fieldPassages(entry: AnyEntry): Found[] {
  const found: Found[] = [];
  const visit = (value: unknown, field: FieldPath): void => {
    if (typeof value === 'string' && value !== '' && field.at(-1) === 'url')
      found.push({
        ...{ is: 'field', text: addressText(value), near: '', section: '', field },
        at: () => ({ field }),
      });
    else if (typeof value === 'string' && value !== '')
      found.push({
        ...{ is: 'field', text: value, near: '', section: '', field },
        at: ({ start, end }) => partOf(entry, { field }, value, start, end),
      });
    else if (Array.isArray(value))
      for (const [place, item] of value.entries()) visit(item, [...field, place]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) visit(item, [...field, key]);
  };
  visit(entry.data, []);
  return found;
}

/** Comments in the front matter, or in a file that is all fields. */
function comments(entry: AnyEntry): Found[] {
  const end = entry.text.startsWith('---\n') ? entry.text.indexOf('\n---\n', 3) : -1;
  const yaml = end === -1 ? entry.text : entry.text.slice(0, end);
  if (end === -1 && entry.path.endsWith('.mdx')) return [];
  const place = placesOf(entry.text);
  return yamlComments(yaml).map(({ start, end: last }) => ({
    ...{ is: 'field', text: yaml.slice(start, last), near: '', section: '' },
    at: (span) => place(start + span.start, start + span.end),
  }));
}

function attributes(node: TreeNode, section: string): Found[] {
  const given = [
    ...(node.attributes ?? []).map(({ name, value }) => [name ?? '', value] as const),
    ...(['alt', 'title', 'url', 'label', 'lang', 'meta'] as const).map(
      (name) => [name, (node as Record<string, unknown>)[name]] as const,
    ),
  ];
  return given.flatMap(([name, value]) => {
    // An e-mail address that was typed out is a link to itself.
    if (typeof value !== 'string' || value === '' || value === `mailto:${textOf(node)}`) return [];
    const file = name === 'src' || (name === 'url' && node.type === 'image');
    const address = name === 'url' || name === 'href';
    const text = file ? wordsOfPath(value) : address ? addressText(value) : value;
    return [{ is: file ? 'name' : 'attribute', text, near: '', section, at: () => node as At } as const];
  });
}

function bodyPassages({ entry, tree }: File): Found[] {
  const found: Found[] = [];
  let section = '';
  let leadIn = '';
  const visit = (node: TreeNode, near: string): void => {
    found.push(...attributes(node, section));
    if (node.type === 'heading' && (node.depth ?? 2) <= 2) section = textOf(node);
    if (isRunOfText(node)) {
      const { text, place } = joinedText(node, entry);
      const cell = node.type === 'tableCell';
      found.push({ is: cell ? 'cell' : 'prose', text, near: cell ? near : leadIn, section, at: place });
      if (!cell && (node.type === 'heading' || /:\s*$/.test(text))) leadIn = text;
    } else if (node.type === 'code')
      found.push({ is: 'prose', text: node.value ?? '', near: leadIn, section, at: () => node as At });
    if (node.type === 'table') {
      const [header, ...rows] = childrenOf(node);
      const names = childrenOf(header ?? node).map(textOf);
      for (const cell of childrenOf(header ?? node)) visit(cell, '');
      for (const row of rows) {
        const cells = childrenOf(row);
        const first = cells[0] ? textOf(cells[0]) : '';
        for (const [column, cell] of cells.entries())
          visit(cell, `${names[column] ?? ''} ${column > 0 ? first : ''}`);
      }
    } else for (const child of childrenOf(node)) visit(child, near);
  };
  visit(tree as TreeNode, '');
  return found;
}

const known = new WeakMap<AnyEntry, readonly Passage[]>();

/** Every text of a file in which something could identify a child. Worked out once for each entry. */
export function passagesOf(file: File): readonly Passage[] {
  const before = known.get(file.entry);
  if (before) return before;
  const { path } = file.entry;
  const name: Found = {
    is: 'name',
    text: wordsOfPath(path),
    near: '',
    section: '',
    at: () => ({ line: 1, column: 1 }),
  };
  const passages = [name, ...fieldPassages(file.entry), ...comments(file.entry), ...bodyPassages(file)].map(
    (passage) => ({
      ...passage,
      plain: plainText(passage.text),
    }),
  );
  known.set(file.entry, passages);
  return passages;
}
