import type { Element, Root as HtmlRoot, Text as HtmlText, RootContent } from 'hast';
import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, Text } from 'mdast';

const LETTER = '[A-Za-z0-9À-ÖØ-öø-ÿ]';
/** Letters and marks that mean nothing but themselves in Markdown, wherever they stand in a line. */
const SAFE =
  '(?:[A-Za-z0-9 %.,;:!?\'"()/\\u00a1-\\u024f\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20cf\\u2100-\\u22ff-]|[\\ud83c-\\ud83e][\\udc00-\\udfff]|&(?= ))';
const WORDS = new RegExp(`^${SAFE}+$`);
/** Words with one or two stars on either side, where these can neither begin nor end anything else. */
const STRESSED = new RegExp(
  `(?<=^|[ (\\n])(\\*\\*?)(${LETTER}(?:${SAFE}*${LETTER})?(?=\\1[ .,;:!?)\\n]|\\1$)|${LETTER}${SAFE}*[.!?)](?=\\1[ \\n]|\\1$))\\1`,
  'g',
);
const HEADING = /^(#{1,6}) /;
/** `2. ` before an item, or a hyphen. */
const MARKER = /^(?:-|(\d{1,9})\.) /;
/** What would begin a list, a rule or a program, or be an address. */
const MEANS_MORE = /^(?:-|\d{1,9}[.)]|import\b|export\b)|www\.|:\/\//im;

type Point = NonNullable<Text['position']>['start'];
type Line = { text: string; line: number; offset: number };
type Lines = readonly [Line, ...Line[]];
type Block = Heading | List | Paragraph;

const point = ({ line, offset }: Line, character: number): Point => ({
  ...{ line, column: character + 1, offset: offset + character },
});

const lastOf = (lines: Lines): Line => lines.at(-1) ?? lines[0];

/** The point of a character of some lines, the first of which is taken from a character on. */
function pointIn(lines: Lines, from: number): (character: number) => Point {
  return (character) => {
    let rest = character + from;
    for (const line of lines) {
      if (rest <= line.text.length) return point(line, rest);
      rest -= line.text.length + 1;
    }
    return point(lastOf(lines), lastOf(lines).text.length);
  };
}

/** The words of some lines, from a character of the first on; undefined where they could be anything else. */
function wordsOf(lines: Lines, from = 0): PhrasingContent[] | undefined {
  const value = lines
    .map(({ text }) => text)
    .join('\n')
    .slice(from);
  const at = pointIn(lines, from);
  const text = (start: number, end: number): Text => ({
    ...{ type: 'text', value: value.slice(start, end), position: { start: at(start), end: at(end) } },
  });
  const words: PhrasingContent[] = [];
  let next = 0;
  for (const { 0: whole, 1: stars = '', index } of value.matchAll(STRESSED)) {
    if (index > next) words.push(text(next, index));
    next = index + whole.length;
    words.push({
      type: stars.length === 2 ? 'strong' : 'emphasis',
      children: [text(index + stars.length, next - stars.length)],
      position: { start: at(index), end: at(next) },
    });
  }
  if (next < value.length) words.push(text(next, value.length));
  const plain = value.replace(STRESSED, 'x').split('\n');
  const isSound = plain.every((line) => WORDS.test(line) && !line.startsWith(' ') && !line.endsWith(' '));
  return isSound && !MEANS_MORE.test(value) ? words : undefined;
}

/** Items of one line each; undefined where they could be anything else. */
function listOf(lines: Lines): List | undefined {
  const [first] = lines;
  const number = MARKER.exec(first.text)?.[1];
  const items = lines.map((line): ListItem | undefined => {
    const [marker, its] = MARKER.exec(line.text) ?? [];
    const children = marker === undefined ? undefined : wordsOf([line], marker.length);
    if (marker === undefined || !children || (its === undefined) !== (number === undefined)) return undefined;
    const end = point(line, line.text.length);
    const paragraph: Paragraph = {
      type: 'paragraph',
      children,
      position: { start: point(line, marker.length), end },
    };
    return {
      type: 'listItem',
      spread: false,
      checked: null,
      children: [paragraph],
      position: { start: point(line, 0), end: { ...end } },
    };
  });
  if (!items.every((item) => item !== undefined)) return undefined;
  return {
    ...{ type: 'list', ordered: number !== undefined, start: number === undefined ? null : Number(number) },
    ...{ spread: false, children: items },
    position: { start: point(first, 0), end: point(lastOf(lines), lastOf(lines).text.length) },
  };
}

function blockOf(lines: Lines): Block | undefined {
  const [first] = lines;
  if (MARKER.test(first.text)) return listOf(lines);
  const [marks] = HEADING.exec(first.text) ?? [];
  const children = wordsOf(lines, marks?.length);
  if (!children || (marks !== undefined && lines.length > 1)) return undefined;
  const position = { start: point(first, 0), end: point(lastOf(lines), lastOf(lines).text.length) };
  if (marks === undefined) return { type: 'paragraph', children, position };
  return { type: 'heading', depth: (marks.length - 1) as Heading['depth'], children, position };
}

/**
 * A body of headings, paragraphs and lists of mere words, some of them stressed, as Markdown sees it: most of what people type,
 * for which no parser of Markdown is needed. Undefined for anything else. It must never see anything else than the parser does.
 */
export function plainMdast(body: string): Root | undefined {
  const children: Block[] = [];
  let lines: Line[] = [];
  let offset = 0;
  const texts = body.split('\n');
  for (const [place, text] of [...texts, ''].entries()) {
    if (text !== '') lines.push({ text, line: place + 1, offset });
    else if (lines.length > 0) {
      const block = blockOf(lines as [Line, ...Line[]]);
      // Two lists with an empty line between are one, with more room in it.
      if (!block || (block.type === 'list' && children.at(-1)?.type === 'list')) return undefined;
      children.push(block);
      lines = [];
    }
    offset += text.length + 1;
  }
  const last = texts.at(-1) ?? '';
  const end = { line: texts.length, column: last.length + 1, offset: body.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

const tags = { paragraph: 'p', emphasis: 'em', strong: 'strong', listItem: 'li' } as const;
const newLine = (): HtmlText => ({ type: 'text', value: '\n' });

/** The same as HTML sees it. */
function asHtml(node: Block | ListItem | PhrasingContent): Element | HtmlText {
  if (node.type === 'text') return node;
  const position = node.position ? { position: node.position } : {};
  const element = (tagName: string, children: (Element | HtmlText)[], properties = {}): Element => ({
    ...{ type: 'element', tagName, properties, children, ...position },
  });
  if (node.type === 'list') {
    const items = node.children.flatMap((item) => [newLine(), asHtml(item)]);
    const from = typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
    return element(node.ordered ? 'ol' : 'ul', [...items, newLine()], from);
  }
  const inside =
    node.type === 'listItem'
      ? node.children.flatMap((one) => (one as Paragraph).children)
      : (node as Paragraph).children;
  const tagName = node.type === 'heading' ? `h${node.depth}` : tags[node.type as keyof typeof tags];
  return element(tagName, inside.map(asHtml));
}

/** A body as HTML sees it, where it is of words as `plainMdast` reads them; undefined for anything else. */
export function plainHast(body: string): HtmlRoot | undefined {
  const tree = plainMdast(body);
  if (!tree) return undefined;
  const children = tree.children.flatMap((block, place): RootContent[] => [
    ...(place > 0 ? [newLine()] : []),
    asHtml(block as Block),
  ]);
  return { type: 'root', children, ...(tree.position && { position: tree.position }) };
}
