import type { Element, RootContent } from 'hast';

/** Elements that hold nothing and have no end. */
const VOID = new Set(['br', 'hr', 'img']);

/** Attributes whose name in HTML is not that of the property. */
const NAMES: Record<string, string> = {
  className: 'class',
  ariaLabel: 'aria-label',
  ariaLabelledBy: 'aria-labelledby',
  srcSet: 'srcset',
  tabIndex: 'tabindex',
};

/** Characters as their numbers, such as `&#x26;`. */
const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);

const attributes = ({ properties }: Element): string =>
  Object.entries(properties)
    .map(([property, value]) => {
      const words = Array.isArray(value) ? value.join(' ') : String(value);
      return ` ${NAMES[property] ?? property}="${escaped(words, /[\0"&'`]/g)}"`;
    })
    .join('');

/**
 * The elements that rendering builds, as HTML; text and attributes escaped, `raw` put in as it is. Only for those: it knows
 * no other attributes, and no elements whose text is not escaped.
 */
export function htmlOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.value, /[&<]/g);
      if (node.type === 'raw') return node.value;
      if (node.type !== 'element') return '';
      const open = `<${node.tagName}${attributes(node)}>`;
      return VOID.has(node.tagName) ? open : `${open}${htmlOf(node.children)}</${node.tagName}>`;
    })
    .join('');
}
