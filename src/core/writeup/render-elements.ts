import type { ElementContent, Properties } from 'hast';
import { type ComponentName, componentNamed } from './components.ts';
import { element, text } from './element.ts';
import { noteList, noteMark } from './footnotes.ts';
import { problemAt } from './place.ts';
import { renderComponent } from './render-components.ts';
import { image } from './render-images.ts';
import { markdownLink } from './render-links.ts';
import type { Context } from './render-options.ts';
import { childrenOf, type TreeNode, textOf } from './tree.ts';

const PLAIN = new Set('p strong em del blockquote ul li hr br thead tbody tr'.split(' '));

/** Page titles come from the fields, so a heading of the first level is shown at the second. */
function heading(node: TreeNode, level: number, context: Context): ElementContent[] {
  const place = node.position?.start ?? { line: 1, column: 1 };
  const words = textOf(node).trim();
  const id = `${context.prefix}s-${context.slugs.next(words)}`;
  const depth = Math.max(2, level);
  context.ids.set(node, id);
  context.headings.push({ line: place.line, column: place.column, depth, text: words, id });
  if (level === 1) {
    const complaint = {
      ruleId: 'heading-level',
      unexpected: 'Unexpected heading with one #, expected two',
      severity: 'warning' as const,
    };
    context.problems.push(
      problemAt(
        context.options.path,
        { line: place.line, column: place.column },
        { ...complaint, fix: 'Type ## for a section: the title is already the heading of the page' },
      ),
    );
  }
  return [element(`h${depth}`, { id }, children(node, context))];
}

function table(node: TreeNode, context: Context): ElementContent[] {
  context.tables += 1;
  const region = {
    className: ['table-scroll'],
    role: 'region',
    ariaLabel: `Table ${context.tables}`,
    tabIndex: 0,
  };
  return [element('div', region, [element('table', {}, children(node, context))])];
}

function cell(node: TreeNode, context: Context): ElementContent[] {
  const align = /^text-align: (left|center|right)$/.exec(String(node.properties?.['style'] ?? ''))?.[1];
  const properties: Properties = align ? { className: [`align-${align}`] } : {};
  if (node.tagName === 'th') properties['scope'] = 'col';
  return [element(node.tagName === 'th' ? 'th' : 'td', properties, children(node, context))];
}

function code(node: TreeNode): ElementContent[] {
  const [language] = (node.properties?.['className'] as string[] | undefined) ?? [];
  const known = /^language-[a-z0-9+#-]{1,20}$/.test(language ?? '') ? { className: [language ?? ''] } : {};
  return [element('code', known, [text(textOf(node))])];
}

function tick(node: TreeNode): ElementContent[] {
  const done = node.properties?.['checked'] === true;
  const properties = { className: ['tick'], role: 'img', ariaLabel: done ? 'Done' : 'Not done' };
  return [element('span', properties, [text(done ? '☑' : '☐')])];
}

function list(node: TreeNode, context: Context): ElementContent[] {
  const start = node.properties?.['start'];
  return [element('ol', typeof start === 'number' && start !== 1 ? { start } : {}, children(node, context))];
}

function children(node: TreeNode, context: Context): ElementContent[] {
  return childrenOf(node).flatMap((child) => rendered(child, context));
}

function renderedElement(node: TreeNode, context: Context): ElementContent[] {
  const name = node.tagName ?? '';
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) return heading(node, Number(level), context);
  if (PLAIN.has(name)) return [element(name, {}, children(node, context))];
  if (name === 'a') {
    if (node.properties?.['dataFootnoteBackref'] !== undefined) return [];
    return markdownLink(node, context, children(node, context));
  }
  if (name === 'img')
    return image(
      node,
      String(node.properties?.['src'] ?? ''),
      String(node.properties?.['alt'] ?? ''),
      context,
    );
  if (name === 'pre') return [element('pre', { tabIndex: 0 }, children(node, context))];
  if (name === 'code') return code(node);
  if (name === 'ol') return list(node, context);
  if (name === 'table') return table(node, context);
  if (name === 'th' || name === 'td') return cell(node, context);
  if (name === 'input') return tick(node);
  if (name === 'sup') return noteMark(node, context);
  if (name === 'section')
    return noteList(node, context, (nodes) => nodes.flatMap((child) => rendered(child, context)));
  return [];
}

/** The HTML of a node that the gate has passed, built anew: what is not known here is left out. */
export function rendered(node: TreeNode, context: Context): ElementContent[] {
  if (node.type === 'text') return [text(node.value ?? '')];
  if (node.type === 'element') return renderedElement(node, context);
  if (!node.type.startsWith('mdxJsx') || !componentNamed(node.name ?? null)) return [];
  return renderComponent[node.name as ComponentName](node, context, children(node, context));
}
