import type { Element, ElementContent, Root, RootContent } from 'hast';
import { script } from './raised.ts';

type Content = RootContent | ElementContent;
type Styles = Readonly<Record<string, string>>;

/** Elements of which nothing is kept: programs, looks, and what nobody was meant to read. */
const unread = new Set(
  'script style head meta link title template noscript iframe object embed svg math audio video canvas map select button textarea datalist xml'.split(
    ' ',
  ),
);
const inline = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'a', 'mark', 'small']);

/** The style of an element by property, in small letters; Word keeps its own properties there, such as `mso-list`. */
function stylesOf({ properties }: Element): Styles {
  const style = String(properties['style'] ?? properties['dataStyle'] ?? '').toLowerCase();
  const pairs = style.split(';').map((pair) => {
    const cut = pair.indexOf(':');
    return [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

const isHidden = (styles: Styles): boolean =>
  styles['display'] === 'none' ||
  styles['mso-hide'] === 'all' ||
  styles['mso-list'] === 'ignore' ||
  /comment/.test(styles['mso-element'] ?? '') ||
  /comment/.test(styles['mso-special-character'] ?? '');

const wrapped = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  ...{ tagName, properties: {}, children },
});

/** Bold, italics and struck out, where only the style says so; and none of them where the style says it is not. */
function withStyles(element: Element, styles: Styles, children: ElementContent[]): ElementContent[] {
  const { tagName } = element;
  if (!inline.has(tagName)) return [{ ...element, children }];
  const weight = styles['font-weight'] ?? '';
  const isBold = /^(?:bold|bolder|[6-9]00)$/.test(weight);
  const isPlain = /^(?:normal|lighter|[1-5]00)$/.test(weight);
  const slant = styles['font-style'] ?? '';
  const isStruck = /line-through/.test(`${styles['text-decoration']} ${styles['text-decoration-line']}`);
  const bold = isBold || (/^(?:b|strong)$/.test(tagName) && !isPlain);
  const leaning = slant === 'italic' || (/^(?:i|em)$/.test(tagName) && slant !== 'normal');
  let inside: ElementContent[] = tagName === 'a' ? [{ ...element, children }] : children;
  if (leaning) inside = [wrapped('em', inside)];
  if (bold) inside = [wrapped('strong', inside)];
  return isStruck ? [wrapped('del', inside)] : inside;
}

/** What an element becomes once what only an office program understands is taken out of it. */
function plain(node: Content): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || unread.has(node.tagName)) return [];
  const styles = stylesOf(node);
  if (isHidden(styles)) return [];
  if (node.tagName === 'sup' || node.tagName === 'sub') return script(node, plainAll(node.children));
  const children = tidyLists(plainAll(node.children));
  if (node.tagName === 'table' && isFrame(node)) return [wrapped('div', children)];
  if (node.tagName === 'table') {
    const table = { ...node, children };
    withHeadings(table);
    return withCaption(table);
  }
  const level = /(?:^| )level(\d)/.exec(styles['mso-list'] ?? '')?.[1];
  if (level !== undefined && /^(?:p|h\d)$/.test(node.tagName))
    return [listItem(children, Number(level), markerOf(node))];
  return withStyles(node, styles, children);
}

const plainAll = (nodes: readonly Content[]): ElementContent[] => nodes.flatMap(plain);

/** The rows of a table, of its head, body and foot too. */
function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr'
      ? [child]
      : /^t(?:head|body|foot)$/.test(child.tagName)
        ? rowsOf(child)
        : [];
  });
}
const cellsOf = (row: Element): Element[] => row.children.filter((cell) => cell.type === 'element');

/** A table that only draws a box round a text. */
const isFrame = (table: Element): boolean => rowsOf(table).every((row) => cellsOf(row).length < 2);

/** Takes the first row for the headings of the columns where no cell says that it is one: office programs do not say. */
function withHeadings(table: Element): void {
  const [first, ...rows] = rowsOf(table);
  if (!first || [first, ...rows].flatMap(cellsOf).some(({ tagName }) => tagName === 'th')) return;
  for (const cell of cellsOf(first)) cell.tagName = 'th';
}

/** A table with its caption as a line above it, where Markdown has room for it. */
function withCaption(table: Element): ElementContent[] {
  const isCaption = (child: ElementContent) => child.type === 'element' && child.tagName === 'caption';
  const captions = table.children.filter(isCaption) as Element[];
  const rest = table.children.filter((child) => !isCaption(child));
  return [...captions.map(({ children }) => wrapped('p', children)), { ...table, children: rest }];
}

const textIn = (node: Content): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? (node.children as Content[]).map(textIn).join('')
      : '';

/** The bullet or number that Word wrote before an item. */
function markerOf(node: Element): string {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (stylesOf(child)['mso-list'] === 'ignore') return textIn(child).trim();
    const inside = markerOf(child);
    if (inside !== '') return inside;
  }
  return '';
}

/** A paragraph that Word numbers or puts a bullet before: an item that waits for its list. */
function listItem(children: ElementContent[], level: number, marker: string): Element {
  const ordered = /^\(?[\da-z]{1,4}[.)]/i.test(marker);
  return { ...wrapped('li', children), data: { waits: { level, ordered } } as Element['data'] & object };
}
type Waits = { level: number; ordered: boolean };
const waitsOf = (node: ElementContent): Waits | undefined =>
  node.type === 'element' ? (node.data as { waits?: Waits } | undefined)?.waits : undefined;

/** The items of one list that stand beside each other in `items` from `place` on, deeper ones inside those above them. */
function listFrom(items: readonly Element[], place: number, level: number): { list: Element; next: number } {
  const isOrdered = waitsOf(items[place] as Element)?.ordered ?? false;
  const list = wrapped(isOrdered ? 'ol' : 'ul', []);
  let next = place;
  while (next < items.length) {
    const item = items[next] as Element;
    const own = waitsOf(item)?.level ?? 1;
    if (own < level) break;
    const last = list.children.at(-1);
    if (own > level && last?.type === 'element') {
      const deeper = listFrom(items, next, own);
      last.children.push(deeper.list);
      next = deeper.next;
    } else {
      list.children.push({ ...wrapped('li', item.children) });
      next += 1;
    }
  }
  return { list, next };
}

/** Puts Word's waiting items into lists, and a list that lies in a list by itself into the item before it. */
function tidyLists(nodes: ElementContent[]): ElementContent[] {
  const tidied: ElementContent[] = [];
  for (let place = 0; place < nodes.length; place += 1) {
    const node = nodes[place] as ElementContent;
    const items: Element[] = [];
    while (place < nodes.length) {
      const here = nodes[place] as ElementContent;
      if (waitsOf(here)) items.push(here as Element);
      else if (items.length === 0 || here.type !== 'text' || here.value.trim() !== '') break;
      place += 1;
    }
    if (items.length === 0) {
      const before = tidied.findLast((one) => one.type === 'element');
      const isList = node.type === 'element' && /^[ou]l$/.test(node.tagName);
      if (isList && before?.type === 'element' && before.tagName === 'li') before.children.push(node);
      else tidied.push(node);
      continue;
    }
    place -= 1;
    for (let at = 0; at < items.length; ) {
      const { list, next } = listFrom(items, at, waitsOf(items[at] as Element)?.level ?? 1);
      tidied.push(list);
      at = next;
    }
  }
  return tidied;
}

/** HTML as Word, Google Docs and their like put it on the clipboard, as plain HTML that says the same. */
export const plainHtml = (root: Root): Root => ({
  type: 'root',
  children: tidyLists(plainAll(root.children)),
});
