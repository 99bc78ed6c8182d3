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

const svg = 'http://www.w3.org/2000/svg';

/** One mark of the hallmark, drawn with the symbol that the page carries. */
export function mark(id: string, look: 'struck' | 'drawn' | 'unstruck'): HTMLElement {
  const drawing = document.createElementNS(svg, 'svg');
  const symbol = document.getElementById(`hm-${id}`);
  drawing.setAttribute('viewBox', symbol?.getAttribute('viewBox') ?? '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  if (look !== 'struck') drawing.setAttribute('class', look);
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#hm-${id}`);
  drawing.append(use);
  const row = element('span', { class: 'hallmark' });
  row.append(drawing);
  return row;
}
