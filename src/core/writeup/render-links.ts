import type { Element, ElementContent } from 'hast';
import { readAddress } from './addresses.ts';
import { hrefOf, typedAddress } from './check-link.ts';
import { element, text } from './element.ts';
import type { Context } from './render-options.ts';
import type { TreeNode } from './tree.ts';

/** For links that leave the site: not endorsed, no way back into our page, written by users. */
const OUTSIDE = ['nofollow', 'noopener', 'ugc'];

/** A link to an address that the gate has passed. An address that it would refuse gives the words alone. */
export function link(
  node: TreeNode,
  href: string,
  context: Context,
  children: ElementContent[],
): ElementContent[] {
  const address = readAddress(href);
  if (address.is === 'refused') return children;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  context.links.push({ href: address.href, line, column });
  if (address.is === 'outside') return [element('a', { href: address.href, rel: OUTSIDE }, children)];
  const target = address.is === 'section' ? `#${context.prefix}s-${address.href.slice(1)}` : address.href;
  return [element('a', { href: target }, children)];
}

/** A Markdown link. A typed `www.` address leads to https; a typed e-mail address stays text. */
export function markdownLink(node: TreeNode, context: Context, children: ElementContent[]): ElementContent[] {
  const href = hrefOf(node);
  const typed = typedAddress(node, href);
  if (typed === 'mail') return children;
  return link(node, typed === 'web' ? href.replace(/^http:/, 'https:') : href, context, children);
}

/** The name of the site that a link leads to, so that readers know before they go. */
export function hostOf(href: string): Element[] {
  const address = readAddress(href);
  return address.is === 'outside' ? [element('span', { className: ['host'] }, [text(address.host)])] : [];
}
