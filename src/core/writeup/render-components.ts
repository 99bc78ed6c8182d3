import type { ElementContent } from 'hast';
import type { ComponentName } from './components.ts';
import { element, text } from './element.ts';
import { problemAt } from './place.ts';
import { image } from './render-images.ts';
import { hostOf, link } from './render-links.ts';
import type { Context } from './render-options.ts';
import { attributeOf, type TreeNode } from './tree.ts';

type Render = (node: TreeNode, context: Context, children: ElementContent[]) => ElementContent[];

/** Trusted HTML from this project, put in as it is. `raw` nodes are made here and nowhere else. */
const trusted = (html: string): ElementContent[] => [{ type: 'raw', value: html }];
const isBlock = (node: TreeNode) => node.type === 'mdxJsxFlowElement';
const BLOCKS = new Set('p ul ol blockquote pre div aside figure h2 h3 h4 h5 h6 hr'.split(' '));
const isBlockHtml = (child: ElementContent) =>
  child.type === 'raw' || (child.type === 'element' && BLOCKS.has(child.tagName));

/** Loose words beside blocks, or alone, become paragraphs. */
function paragraphs(children: ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  let words: ElementContent[] = [];
  const close = () => {
    const blank = words.every((child) => child.type === 'text' && child.value.trim() === '');
    found.push(...(blank ? words : [element('p', {}, words)]));
    words = [];
  };
  for (const child of children) {
    if (!isBlockHtml(child)) {
      words.push(child);
      continue;
    }
    close();
    found.push(child);
  }
  close();
  return found;
}

const outsideLink =
  (className: string): Render =>
  (node, context) => {
    const href = attributeOf(node, 'href');
    const children = link(node, href, context, [
      text(attributeOf(node, 'title')),
      text(' '),
      ...hostOf(href),
    ]);
    return [element(isBlock(node) ? 'p' : 'span', { className: [className] }, children)];
  };

const finding: Render = (node, context) => {
  const id = attributeOf(node, 'id');
  const { line = 1, column = 1 } = node.position?.start ?? {};
  context.findings.push({ id, line });
  const html = context.options.finding(id);
  if (html !== undefined) return trusted(html);
  const unexpected = `Unexpected finding "${id}", expected the id of a finding in the fields above`;
  const fix = 'Use the name of the measure in small letters with hyphens, or delete the line';
  context.problems.push(
    problemAt(context.options.path, { line, column }, { ruleId: 'finding-missing', unexpected, fix }),
  );
  return [];
};

const quote: Render = (node, _context, children) => {
  const by = element('cite', {}, [text(attributeOf(node, 'by'))]);
  if (!isBlock(node)) return [element('q', { className: ['quote'] }, children), text(' ('), by, text(')')];
  const words = element('blockquote', {}, paragraphs(children));
  return [element('figure', { className: ['quote'] }, [words, element('figcaption', {}, [by])])];
};

const figure: Render = (node, context) => {
  const picture = image(node, attributeOf(node, 'src'), attributeOf(node, 'alt'), context);
  const caption = attributeOf(node, 'caption');
  const words = caption ? [element('figcaption', {}, [text(caption)])] : [];
  return [element('figure', { className: ['figure'] }, [...picture, ...words])];
};

/** How each component is written in HTML. */
export const renderComponent: Record<ComponentName, Render> = {
  Steps: (_node, _context, children) => [element('div', { className: ['steps'] }, children)],
  Note: (node, _context, children) =>
    isBlock(node)
      ? [element('aside', { className: ['note'] }, paragraphs(children))]
      : [element('span', { className: ['note'] }, children)],
  Quote: quote,
  Resource: outsideLink('resource'),
  Figure: figure,
  Video: outsideLink('video'),
  Finding: finding,
  Findings: (_node, context) => trusted(context.options.findings()),
};
