import { inertHtml } from '../trusted/inert-html.ts';

/** Elements that a published text may be made of. Any other leaves its text behind. */
const TAGS = new Set(
  'a abbr aside b blockquote br caption cite code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i li mark ol p pre q s section small span strong sub summary sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Attributes that only say what something is. Addresses are looked at below. */
const ATTRIBUTES = new Set(
  'class id lang dir title scope colspan rowspan start role aria-label aria-hidden tabindex'.split(' '),
);
const drawings = 'http://www.w3.org/2000/svg';
const DRAWN = new Set('svg g path line rect circle polygon polyline text tspan title desc use'.split(' '));
const DRAWN_ATTRIBUTES =
  /^(?:class|id|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|points|transform|viewBox|role|aria-[a-z]+|text-anchor|dx|dy)$/;

/** What stands in place of a picture whose bytes are on this page. */
export type PictureFor = (name: string, alt: string) => Node | undefined;

function copied(node: Node, picture: PictureFor): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.nodeValue ?? '')];
  if (!(node instanceof Element)) return [];
  const tag = node.localName;
  const inside = () => [...node.childNodes].flatMap((child) => copied(child, picture));
  if (node.namespaceURI === drawings) return DRAWN.has(tag) ? [drawn(node, tag, inside())] : [];
  if (tag === 'img')
    return [picture(node.getAttribute('src') ?? '', node.getAttribute('alt') ?? '') ?? ''].filter(
      (one): one is Node => one !== '',
    );
  if (tag === 'script' || tag === 'style' || tag === 'template') return [];
  if (!TAGS.has(tag)) return inside();
  const made = document.createElement(tag);
  for (const { name, value } of node.attributes) {
    if (ATTRIBUTES.has(name)) made.setAttribute(name, value);
    if (name === 'href' && /^(?:https:\/\/|#)/.test(value)) made.setAttribute(name, value);
  }
  made.append(...inside());
  return [made];
}

function drawn(node: Element, tag: string, inside: Node[]): Element {
  const made = document.createElementNS(drawings, tag);
  for (const { name, value } of node.attributes) {
    if (DRAWN_ATTRIBUTES.test(name)) made.setAttribute(name, value);
    if (name === 'href' && value.startsWith('#')) made.setAttribute(name, value);
  }
  made.append(...inside);
  return made;
}

/**
 * HTML of the site's own making as nodes of this page, each made anew from a list of what may be there: no script, no style, no
 * address that could run anything, nothing that is fetched.
 */
export function fromHtml(html: string, picture: PictureFor): Node[] {
  return [...inertHtml(html).body.childNodes].flatMap((node) => copied(node, picture));
}
