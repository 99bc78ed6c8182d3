import type { Root } from 'mdast';
import type { Problem } from '#core/model/problem.ts';
import { checkTrees } from './allow-list.ts';
import { checkEntities } from './entities.ts';
import { countNotes } from './footnotes.ts';
import { guard } from './guard.ts';
import { notYetWritten } from './guidance.ts';
import { htmlOf } from './html.ts';
import { parseBody } from './parse.ts';
import { rendered } from './render-elements.ts';
import type { Context, Heading, RenderOptions } from './render-options.ts';
import type { Section } from './sections.ts';
import { slugger } from './slugs.ts';
import { splitWriteup } from './split.ts';
import { checkText, plainLineEnds } from './text.ts';
import { childrenOf, type TreeNode } from './tree.ts';
import { countWords, plainText } from './words.ts';

/** A write-up as HTML, and what is in it. If any problem is an error, `html` is empty. */
export type Rendered = {
  html: string;
  sections: Section[];
  headings: Heading[];
  /** Words of the body, footnotes left out. */
  words: number;
  images: { name: string; alt: string; line: number }[];
  links: { href: string; line: number; column: number }[];
  findings: { id: string; line: number }[];
  /** Plain text, for search. */
  text: string;
  /** The body as Markdown sees it; none if it could not be parsed. */
  source?: Root;
  problems: Problem[];
};

function nothing(problems: Problem[]): Rendered {
  return {
    html: '',
    sections: [],
    headings: [],
    words: 0,
    images: [],
    links: [],
    findings: [],
    text: '',
    problems,
  };
}

/** Everything in sound characters that can be refused before rendering, and the trees if nothing is. */
function gated(
  text: string,
  { path, limits }: RenderOptions,
): { tree: TreeNode; source: Root } | { problems: Problem[] } {
  const parts = splitWriteup(text, path);
  if ('problems' in parts) return parts;
  const flood = guard(parts.body, path, limits);
  if (flood.length > 0) return { problems: flood };
  const parsed = parseBody(parts.body, path);
  if ('problems' in parsed) return parsed;
  const trees: TreeNode[] = [parsed.source as TreeNode, parsed.html as TreeNode];
  const problems = checkTrees(trees, path, limits);
  const all = [...problems, ...checkEntities(parsed.source as TreeNode, parts.body, path)];
  return all.length > 0 ? { problems: all } : { tree: parsed.html as TreeNode, source: parsed.source };
}

function sectionsOf(tree: TreeNode, context: Context): Section[] {
  const sections: (Section & { nodes: TreeNode[] })[] = [];
  const headings = new Map(context.headings.map((heading) => [heading.id, heading]));
  for (const node of childrenOf(tree)) {
    const isSection = node.tagName === 'h1' || node.tagName === 'h2';
    const heading = isSection ? headings.get(context.ids.get(node) ?? '') : undefined;
    if (heading)
      sections.push({ ...placeOf(heading), heading: heading.text, id: heading.id, words: 0, nodes: [] });
    else if (node.tagName !== 'section') sections.at(-1)?.nodes.push(node);
  }
  return sections.map(({ nodes, ...section }) => {
    const text = plainText(nodes);
    const unwritten = text.split('\n').some((line) => line.startsWith(notYetWritten));
    return { ...section, words: countWords(text), ...(unwritten && { unwritten }) };
  });
}

const placeOf = ({ line, column }: Heading) => ({ line, column });

/**
 * Renders the text of a write-up, report or ask (front matter and all) as data: parsed, held against the allow-list,
 * and built anew as HTML. Nothing in it is ever compiled or run. Never throws: what is wrong is in `problems`.
 */
export function renderWriteup(text: string, options: RenderOptions): Rendered {
  const plain = plainLineEnds(text);
  const problems = checkText(plain, options.path, options.limits);
  return problems.length > 0 ? nothing(problems) : renderGated(plain, options);
}

/** The same of a text that has been through the gate. */
export function renderGated(text: string, options: RenderOptions): Rendered {
  const passed = gated(text, options);
  if ('problems' in passed) return nothing(passed.problems);
  const { tree, source } = passed;
  const context: Context = {
    ...{ options, prefix: options.idPrefix ?? '', slugs: slugger(), ids: new Map(), tables: 0 },
    ...{ noteUses: countNotes(tree), noteSeen: new Map() },
    ...{ headings: [], images: [], links: [], findings: [], problems: [] },
  };
  const children = childrenOf(tree).flatMap((node) => rendered(node, context));
  const { headings, images, links, findings, problems } = context;
  const failed = problems.some(({ severity }) => severity === 'error');
  const html = failed ? '' : htmlOf(children);
  const all = plainText(childrenOf(tree));
  const body = childrenOf(tree).filter((node) => node.tagName !== 'section');
  const sections = sectionsOf(tree, context);
  const words = countWords(body.length === childrenOf(tree).length ? all : plainText(body));
  return {
    html,
    sections,
    headings,
    words,
    images,
    links,
    findings,
    text: all,
    source,
    problems,
  };
}
