import type { ElementContent } from 'hast';
import { element, text } from './element.ts';
import type { Context } from './render-options.ts';
import { childrenOf, everyNode, type TreeNode, textOf } from './tree.ts';

/** The number that a footnote mark shows, if a node is one. */
function noteNumber(node: TreeNode): number | undefined {
  const [link] = childrenOf(node);
  return link?.properties?.['dataFootnoteRef'] === undefined ? undefined : Number(textOf(link));
}

/** Counts how often each footnote is used, before anything is rendered. */
export function countNotes(root: TreeNode): Map<number, number> {
  const uses = new Map<number, number>();
  for (const node of everyNode(root)) {
    const number = noteNumber(node);
    if (number !== undefined) uses.set(number, (uses.get(number) ?? 0) + 1);
  }
  return uses;
}

const useId = (context: Context, number: number, use: number) =>
  `${context.prefix}fnref-${number}${use > 1 ? `-${use}` : ''}`;

/** The mark of a footnote in the text. Its id comes from its number, never from the label that was typed. */
export function noteMark(node: TreeNode, context: Context): ElementContent[] {
  const number = noteNumber(node);
  if (number === undefined) return [];
  const use = (context.noteSeen.get(number) ?? 0) + 1;
  context.noteSeen.set(number, use);
  const href = `#${context.prefix}fn-${number}`;
  const properties = {
    href,
    id: useId(context, number, use),
    role: 'doc-noteref',
    ariaLabel: `Note ${number}`,
  };
  return [element('sup', {}, [element('a', properties, [text(String(number))])])];
}

function backLinks(number: number, context: Context): ElementContent[] {
  const uses = context.noteUses.get(number) ?? 0;
  return Array.from({ length: uses }, (_, index) => index + 1).flatMap((use) => {
    const nth = uses > 1 ? `, place ${use}` : '';
    const properties = {
      ...{ href: `#${useId(context, number, use)}`, className: ['note-back'], role: 'doc-backlink' },
      ariaLabel: `Back to the text at note ${number}${nth}`,
    };
    return [
      text(' '),
      element('a', properties, [text('↩'), ...(uses > 1 ? [element('sup', {}, [text(String(use))])] : [])]),
    ];
  });
}

/** Without the spaces that stood before the links back, which are made anew. */
function trimmed(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  const value = last.value.trimEnd();
  return value ? [...children.slice(0, -1), text(value)] : trimmed(children.slice(0, -1));
}

/** The list of footnotes at the end. */
export function noteList(
  section: TreeNode,
  context: Context,
  render: (nodes: TreeNode[]) => ElementContent[],
): ElementContent[] {
  const list = childrenOf(section).find((child) => child.tagName === 'ol');
  const items = childrenOf(list ?? section).filter((child) => child.tagName === 'li');
  const notes = items.map((item, index) => {
    const content = render(childrenOf(item));
    const last = content.findLast((child) => child.type === 'element');
    const links = backLinks(index + 1, context);
    if (last?.type === 'element' && last.tagName === 'p')
      last.children = [...trimmed(last.children), ...links];
    else content.push(element('p', {}, links));
    return element('li', { id: `${context.prefix}fn-${index + 1}` }, content);
  });
  const label = `${context.prefix}fn-label`;
  const heading = element('h2', { id: label, className: ['visually-hidden'] }, [text('Notes')]);
  const properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: [label] };
  return [element('section', properties, [heading, element('ol', {}, notes)])];
}
