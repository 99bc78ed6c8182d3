import type { Problem } from '#core/model/problem.ts';
import { checkComponent } from './check-component.ts';
import { checkImage, checkLink } from './check-link.ts';
import type { Limits } from './limits.ts';
import { CURLY } from './parse-messages.ts';
import { type Complaint, problemAt } from './place.ts';
import { childrenOf, type TreeNode } from './tree.ts';

/** What Markdown makes, in its own tree. */
const NODES = new Set([
  ...[
    'root',
    'text',
    'element',
    'paragraph',
    'heading',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'code',
  ],
  ...[
    'blockquote',
    'list',
    'listItem',
    'thematicBreak',
    'break',
    'link',
    'linkReference',
    'image',
    'imageReference',
  ],
  ...['definition', 'footnoteReference', 'footnoteDefinition', 'table', 'tableRow', 'tableCell'],
  ...['mdxJsxFlowElement', 'mdxJsxTextElement'],
]);
/** What Markdown makes, in HTML. `input` is a tick box of a list; `section` holds the footnotes. */
const ELEMENTS = new Set([
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
  ],
  ...['hr', 'br', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup', 'input', 'section'],
]);
const LINKS = new Set(['a', 'link', 'linkReference', 'Resource', 'Video']);

function checkKind(node: TreeNode): Complaint | undefined {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return CURLY;
  if (node.type === 'mdxjsEsm')
    return {
      ruleId: 'mdx-program',
      unexpected: 'Unexpected line that begins like a computer program, expected text',
      fix: 'Begin the line with another word',
    };
  const known = node.type === 'element' ? ELEMENTS.has(node.tagName ?? '') : NODES.has(node.type);
  if (known) return undefined;
  return {
    ruleId: 'mdx-node',
    unexpected: `Unexpected ${node.tagName ?? node.type}, expected Markdown or a component`,
    fix: 'Write it as plain Markdown',
  };
}

function check(node: TreeNode, parents: string[], limits: Limits): Complaint[] {
  const kind = checkKind(node);
  if (kind) return [kind];
  const name = node.tagName ?? node.name ?? node.type;
  const found: Complaint[] = [];
  if (parents.length > limits.nestingMax)
    found.push({
      ruleId: 'mdx-nesting',
      unexpected: `Unexpected text more than ${limits.nestingMax} levels deep, expected fewer`,
      fix: 'Use fewer lists within lists and quotes within quotes',
    });
  if (LINKS.has(name) && parents.some((parent) => LINKS.has(parent)))
    found.push({
      ruleId: 'link-nested',
      unexpected: 'Unexpected link inside a link, expected one',
      fix: 'Put the second link or footnote after the first',
    });
  if (node.type.startsWith('mdxJsx')) found.push(...checkComponent(node));
  else if (name === 'a' || name === 'link' || name === 'definition') found.push(...checkLink(node));
  else if (name === 'img' || name === 'image') found.push(...checkImage(node));
  return found;
}

/** Pieces of text that no write-up needs: beyond them a page takes seconds to make. Long ones here have about 2,000. */
const NODES_MAX = 30_000;
/** Problems after which the rest would tell nobody anything new. */
const PROBLEMS_MAX = 50;

/** Rules after which a tree is read no further. */
const UNREADABLE = new Set(['mdx-nesting', 'text-flood']);

const crowded: Complaint = {
  ruleId: 'text-flood',
  unexpected: `Unexpected number of paragraphs, cells or list items, expected at most ${NODES_MAX} pieces of text`,
  fix: 'Shorten it, or remove what is repeated',
};

/**
 * Checks a tree against the list of what is allowed, node by node. Anything not listed is refused.
 * Stops at the first branch that goes too deep. A node without a place of its own gets its parent's.
 */
function checkTree(root: TreeNode, path: string, limits: Limits): Problem[] {
  const problems: Problem[] = [];
  const walk = [{ node: root, parents: [] as string[], line: 1, column: 1 }];
  let count = 0;
  for (let next = walk.pop(); next && problems.length < PROBLEMS_MAX; next = walk.pop()) {
    const { node, parents } = next;
    const { start, end } = node.position ?? {};
    const line = start?.line ?? next.line;
    const column = start?.column ?? next.column;
    const place = end ? { line, column, endLine: end.line, endColumn: end.column } : { line, column };
    count += 1;
    const complaints = count > NODES_MAX ? [crowded] : check(node, parents, limits);
    for (const complaint of complaints) problems.push(problemAt(path, place, complaint));
    if (complaints.some(({ ruleId }) => UNREADABLE.has(ruleId))) return problems;
    const inside = [...parents, node.tagName ?? node.name ?? node.type];
    for (const child of childrenOf(node).toReversed())
      walk.push({ node: child, parents: inside, line, column });
  }
  return problems;
}

/**
 * Checks the trees of one text in turn: each place and rule is told once, in the order of the text.
 * The last tree is the one that is rendered; the others show what rendering leaves out.
 */
export function checkTrees(trees: readonly TreeNode[], path: string, limits: Limits): Problem[] {
  const seen = new Map<string, Problem>();
  for (const tree of trees) {
    const problems = checkTree(tree, path, limits);
    for (const problem of problems) {
      const key = `${problem.line}:${problem.column} ${problem.ruleId}`;
      if (!seen.has(key)) seen.set(key, problem);
    }
    if (problems.some(({ ruleId }) => UNREADABLE.has(ruleId))) break;
  }
  return [...seen.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
