import type { Look } from '#views/hallmark.ts';
import { drawMark } from '../draw-mark.ts';

type Content = Node | string | undefined | null | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. Attributes that are undefined or false are left out; everything inside is put in as text or node. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...content.filter((one): one is Node | string => Boolean(one)));
  return made;
}

/** A button that does something on this page. */
export function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text);
  made.addEventListener('click', press);
  return made;
}

/** Brings the children of an element into an order without moving what is in place, so that the focus stays. */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of wanted)
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
}

/** One mark of the hallmark, in a row of its own. */
export const mark = (id: string, look: Look): HTMLElement =>
  element('span', { class: 'hallmark' }, drawMark(id, look));
