import type { Element, ElementContent, Properties, Text } from 'hast';

/** A new HTML element. Rendering builds every element with this: nothing of a contributor's tree is passed on. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A new text. */
export function text(value: string): Text {
  return { type: 'text', value };
}
