import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { readAddress } from '#core/writeup/addresses.ts';
import { badCharacters } from '#core/writeup/characters.ts';

/** Headings below these are set as the last of them: a part of a section needs no more. */
const DEPTHS = [3, 4] as const;
const marks = new Set(['emphasis', 'strong', 'delete', 'link']);

/** A text without hidden characters, its spaces ordinary ones. */
function plainText(text: string): string {
  const spaced = text.normalize('NFC').replace(/[\s\u0085\u00a0]+/gu, ' ');
  let kept = '';
  let done = 0;
  for (const { start, end, ruleId } of badCharacters(spaced)) {
    if (ruleId === 'text-stacked') continue;
    kept += spaced.slice(done, start);
    done = end;
  }
  return kept + spaced.slice(done);
}

/** The address that a link may have: https where the page has it, and the page itself for one of Google's detours. */
function address(url: string): string | undefined {
  try {
    const detour =
      /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/.test(url) && new URL(url).searchParams.get('q');
    const wanted = (detour || url).replace(/^http:/i, 'https:');
    const read = readAddress(wanted);
    return read.is === 'outside' ? wanted : undefined;
  } catch {
    return undefined;
  }
}

type Marked = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' | 'link' }>;
const isMarked = (node: PhrasingContent): node is Marked => marks.has(node.type);
const text = (value: string): PhrasingContent => ({ type: 'text', value });

const sameMark = (a: PhrasingContent | undefined, b: PhrasingContent): boolean =>
  a !== undefined &&
  isMarked(a) &&
  a.type === b.type &&
  (a.type !== 'link' || b.type !== 'link' || a.url === b.url);

/** Runs of one kind as one: office programs cut a bold word into several. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const whole: PhrasingContent[] = [];
  for (const node of nodes) {
    // Two bold words with a space between them are bold together.
    const between = whole.at(-1);
    const before = whole.at(-2);
    if (
      between?.type === 'text' &&
      between.value.trim() === '' &&
      before &&
      isMarked(before) &&
      sameMark(before, node)
    ) {
      whole.splice(-2, 2, { ...before, children: [...before.children, between] } as Marked);
    }
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      whole[whole.length - 1] = text(plainText(last.value + node.value));
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode')
      whole[whole.length - 1] = { ...last, value: last.value + node.value };
    else if (last && sameMark(last, node) && isMarked(node) && isMarked(last))
      whole[whole.length - 1] = { ...last, children: joined([...last.children, ...node.children]) } as Marked;
    else whole.push(node);
  }
  return whole;
}

/** Spaces at the ends of bold or linked words stand outside of them, or Markdown would not take them for bold. */
function hoisted(node: Marked): PhrasingContent[] {
  const children = [...node.children] as PhrasingContent[];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = children[0]; first; first = children[0]) {
    const space = first.type === 'text' ? (/^ */.exec(first.value)?.[0] ?? '') : '';
    if (first.type === 'break' || (first.type === 'text' && first.value.trim() === '')) {
      before.push(children.shift() as PhrasingContent);
      continue;
    }
    if (space !== '' && first.type === 'text') {
      before.push(text(space));
      children[0] = text(first.value.slice(space.length));
    }
    break;
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    const space = last.type === 'text' ? (/ *$/.exec(last.value)?.[0] ?? '') : '';
    if (last.type === 'break') {
      after.unshift(children.pop() as PhrasingContent);
      continue;
    }
    if (space !== '' && last.type === 'text') {
      after.unshift(text(space));
      children[children.length - 1] = text(last.value.slice(0, -space.length));
    }
    break;
  }
  return children.length === 0
    ? [...before, ...after]
    : [...before, { ...node, children } as Marked, ...after];
}

/** What stands at one end of a node, as Markdown writes it. */
function edge(node: PhrasingContent | undefined, end: 0 | -1): string {
  if (node?.type === 'text') return [...node.value].at(end) ?? ' ';
  if (node === undefined || node.type === 'break') return ' ';
  return node.type === 'inlineCode' ? '`' : node.type === 'link' ? '[' : '*';
}

/** Whether Markdown sees that stress begins or ends between a sign inside of it and one outside. */
const isSeen = (inside: string, outside: string): boolean =>
  /[\p{L}\p{N}]/u.test(inside) || /^[\s!-/:-@[-`{-~]/.test(outside);

/** Without stress that ends in a sign with a letter after it: Markdown would show its asterisks. */
const flankedOnly = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node, place): PhrasingContent[] => {
    if (!isMarked(node) || node.type === 'link') return [node];
    const begins = isSeen(edge(node.children[0], 0), edge(nodes[place - 1], -1));
    const ends = isSeen(edge(node.children.at(-1), -1), edge(nodes[place + 1], 0));
    return begins && ends ? [node] : node.children;
  });

/** Text and what marks it, without pictures, without what cannot be linked, and without a mark inside its like. */
function phrasing(nodes: readonly Nodes[], inside: readonly string[] = []): PhrasingContent[] {
  const flat = nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [text(plainText(node.value))];
    if (node.type === 'inlineCode') {
      const value = plainText(node.value).trim();
      return value === '' ? [] : [{ type: 'inlineCode', value }];
    }
    if (node.type === 'break') return [node];
    if (isMarked(node as PhrasingContent)) {
      const marked = node as Marked;
      const children = phrasing(marked.children, [...inside, marked.type]);
      const url = marked.type === 'link' ? address(marked.url) : undefined;
      if (inside.includes(marked.type) || (marked.type === 'link' && url === undefined)) return children;
      const made = { ...marked, children, ...(url !== undefined && { url, title: null }) } as Marked;
      return hoisted(made);
    }
    if ('children' in node) {
      const within = phrasing(node.children as Nodes[], inside);
      return isFlow(node) ? [text(' '), ...within, text(' ')] : within;
    }
    return 'value' in node && node.type !== 'html' ? [text(plainText(node.value))] : [];
  });
  return joined(flankedOnly(joined(flat)));
}

const isFlow = ({ type }: Nodes): boolean =>
  /^(?:paragraph|heading|list|listItem|blockquote|table|tableRow|tableCell)$/.test(type);

/** Without breaks and spaces at its ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  const isEmpty = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isEmpty(kept[0])) kept.shift();
  while (isEmpty(kept.at(-1))) kept.pop();
  return kept.map((node, place) => {
    if (node.type !== 'text') return node;
    const isFirst = place === 0 || kept[place - 1]?.type === 'break';
    const isLast = place === kept.length - 1 || kept[place + 1]?.type === 'break';
    const start = isFirst ? node.value.trimStart() : node.value;
    return text(isLast ? start.trimEnd() : start);
  });
}

/** What must stand in one line, such as a heading: its breaks are spaces. */
const inLine = (nodes: readonly Nodes[]): PhrasingContent[] =>
  trimmed(joined(phrasing(nodes).map((node) => (node.type === 'break' ? text(' ') : node))));

/** A paragraph, or several where two breaks in a row keep its parts apart. */
function paragraphs(nodes: readonly PhrasingContent[]): BlockContent[] {
  const parts: PhrasingContent[][] = [[]];
  let breaks: PhrasingContent[] = [];
  for (const node of nodes) {
    if (node.type === 'break') breaks.push(node);
    else if (node.type === 'text' && node.value.trim() === '' && breaks.length > 0) continue;
    else {
      if (breaks.length > 1) parts.push([]);
      parts.at(-1)?.push(...breaks.slice(0, breaks.length > 1 ? 0 : 1), node);
      breaks = [];
    }
  }
  return parts
    .map(trimmed)
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }));
}

/** The depth of each heading of a text, by the depths that are used: the topmost is 3. */
function depthsIn(root: Root): ReadonlyMap<number, 3 | 4> {
  const used = new Set<number>();
  const visit = (node: Nodes) => {
    if (node.type === 'heading') used.add(node.depth);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  const sorted = [...used].sort();
  return new Map(sorted.map((depth, place) => [depth, DEPTHS[Math.min(place, DEPTHS.length - 1)] ?? 4]));
}

type Flow = BlockContent | DefinitionContent;

function flow(nodes: readonly Nodes[], depths: ReadonlyMap<number, 3 | 4>): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    switch (node.type) {
      case 'heading': {
        const children = inLine(node.children);
        return children.length === 0 ? [] : [{ ...node, depth: depths.get(node.depth) ?? 3, children }];
      }
      case 'blockquote': {
        const children = flow(node.children, depths) as BlockContent[];
        return children.length === 0 ? [] : [{ ...node, children }];
      }
      case 'list': {
        const items = node.children.flatMap((item): ListItem[] => {
          const children = flow(item.children, depths) as BlockContent[];
          // A list may follow its line at once; anything else needs an empty line before it.
          const spread = children.slice(1).some(({ type }) => type !== 'list');
          return children.length === 0 ? [] : [{ ...item, checked: null, spread, children }];
        });
        return items.length === 0 ? [] : [{ ...node, spread: false, children: items }];
      }
      case 'table': {
        const rows = node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({
            ...cell,
            children: trimmed(phrasing(cell.children)).map((one) => (one.type === 'break' ? text(' ') : one)),
          })),
        }));
        return [{ ...node, children: rows }];
      }
      case 'code':
        return node.value.trim() === '' ? [] : [{ type: 'code', value: plainLines(node.value) }];
      case 'thematicBreak':
        return [node];
      case 'paragraph':
        return paragraphs(phrasing(node.children));
      default:
        return paragraphs(phrasing([node]));
    }
  });
}

const plainLines = (value: string): string =>
  value
    .split(/\r?\n/)
    .map((line) => plainText(line).trimEnd())
    .join('\n');

/** Markdown that a write-up may hold: its words, lists, tables, links and stress, and nothing else. */
export const plainMarkdown = (root: Root): Root => ({
  type: 'root',
  children: flow(root.children, depthsIn(root)) as RootContent[],
});
