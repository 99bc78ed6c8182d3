import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';

const ELEMENTS = new Set(
  'a aside blockquote br cite code del div em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre q section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'alt ariaLabel ariaLabelledBy className decoding height href id loading rel role scope sizes src srcSet start tabIndex width'.split(
    ' ',
  ),
);
/** Ids that rendering makes: of sections, footnotes and their marks, with the prefix of a report. */
const ID = /^(?:[a-z0-9-]+\.)?(?:s-|fn-|fnref-)/;
const HREF = /^(?:https:\/\/|#|(?:\.{1,2}\/)+|[\w./#-]+$)/;

type Shape = { elements: Element[]; strange: string[] };

function shapeOf(html: string): Shape {
  const shape: Shape = { elements: [], strange: [] };
  const visit = (node: Nodes): void => {
    if (node.type === 'element') shape.elements.push(node);
    else if (node.type !== 'root' && node.type !== 'text' && node.type !== 'comment')
      shape.strange.push(node.type);
    // Where findings are to be filled in.
    if (node.type === 'comment' && !/^findings?(?::[a-z0-9-]+)?$/.test(node.value))
      shape.strange.push('comment');
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(htmlToHast(html, { fragment: true }) as Nodes);
  return shape;
}

function faultsOf({ tagName, properties }: Element): string[] {
  const faults = ELEMENTS.has(tagName) ? [] : [`<${tagName}>`];
  for (const name of Object.keys(properties)) if (!ATTRIBUTES.has(name)) faults.push(`${name}=`);
  const { href, src, id } = properties;
  if (href !== undefined && !HREF.test(String(href))) faults.push(`href="${href}"`);
  if (src !== undefined && !/^\/images\//.test(String(src))) faults.push(`src="${src}"`);
  if (id !== undefined && !ID.test(String(id))) faults.push(`id="${id}"`);
  return faults;
}

/**
 * What a rendered text must never hold, read again by an HTML parser and not by the tags that were written: other elements
 * and attributes than a text needs, ids of others, addresses outside https and this site.
 */
export function unsafeIn(html: string): string[] {
  const { elements, strange } = shapeOf(html);
  const ids = elements.flatMap(({ properties }) =>
    properties['id'] === undefined ? [] : [String(properties['id'])],
  );
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return [...strange, ...elements.flatMap(faultsOf), ...twice.map((id) => `id="${id}" twice`)];
}
