import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { componentNamed } from '#core/writeup/components.ts';
import { everyNode, type TreeNode } from '#core/writeup/tree.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const PROGRAM = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

/** Programs, expressions and foreign components in the tree of a parser. */
function programsIn(tree: Root): string[] {
  return [...everyNode(tree as TreeNode)].flatMap((node) => {
    if (PROGRAM.has(node.type)) return [node.type];
    if (!node.type.startsWith('mdxJsx')) return [];
    const strange = (node.attributes ?? []).filter(
      ({ type, value }) => type !== 'mdxJsxAttribute' || typeof value !== 'string',
    );
    return [
      ...(componentNamed(node.name ?? null) ? [] : [`<${node.name ?? ''}>`]),
      ...strange.map(() => `an attribute of <${node.name ?? ''}> that is no text`),
    ];
  });
}

/**
 * What the other MDX parser, `remark-mdx`, takes for a program in a body that was passed: nothing, or the two parsers would
 * disagree about what may run. `refused` where it cannot read the text at all, which lets nothing run.
 */
export function secondReading(body: string): { programs: string[]; refused: boolean } {
  try {
    return { programs: programsIn(parser.parse(body)), refused: false };
  } catch {
    return { programs: [], refused: true };
  }
}
