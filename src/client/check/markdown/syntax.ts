import type { Nodes, Root } from 'mdast';
import type { Extension, Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import type { Construct, Effects, Point, Extension as Syntax } from 'micromark-util-types';

/** What MDX takes out of Markdown: HTML, addresses in angle brackets, and code that is only indented. */
const withoutHtml = { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } };

const trees: Extension[] = [...gfmFromMarkdown(), mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()];

/** Where the component or bracket begins that micromark came to last: when it gives up, it says only how far it got. */
export const last: { begins: Point | undefined } = { begins: undefined };

/** The same constructs, noting where each component and bracket begins. */
function noting(syntax: Syntax): Syntax {
  const noted = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      const enter: Effects['enter'] = (type, fields) => {
        if (/^mdx(?:Jsx(?:Flow|Text)Tag|(?:Flow|Text)Expression)$/.test(type)) last.begins = this.now();
        return effects.enter(type, fields);
      };
      return construct.tokenize.call(this, { ...effects, enter }, ok, nok);
    },
  });
  const all = (map: Syntax['flow'] = {}) =>
    Object.fromEntries(Object.entries(map).map(([code, one]) => [code, [one ?? []].flat().map(noted)]));
  return { flow: all(syntax.flow), text: all(syntax.text) };
}

/** Footnotes as Sätteri has them: `[^1]: …` four spaces in is no footnote. */
function footnotesAtMargin(syntax: Syntax): Syntax {
  const one = [syntax.document?.[91] ?? []].flat().map(
    (construct): Construct => ({
      ...construct,
      tokenize(effects, ok, nok) {
        const [, prefix, context] = this.events.at(-1) ?? [];
        const indent = prefix?.type === 'linePrefix' ? context?.sliceSerialize(prefix, true).length : 0;
        return (indent ?? 0) >= 4 ? nok : construct.tokenize.call(this, effects, ok, nok);
      },
    }),
  );
  return { ...syntax, document: { ...syntax.document, 91: one } };
}

/** The Markdown of a write-up for micromark: GitHub's, and of MDX the components and the curly brackets, none of them run. */
export const syntax: Options = {
  extensions: [footnotesAtMargin(gfm()), withoutHtml, noting(mdxJsx()), noting(mdxExpression())],
  mdastExtensions: trees.map(({ transforms: _, ...rest }) => rest),
};

/** Addresses in a text that only show once it is whole: the text as text and links, without places. */
export function linked(value: string): Nodes[] {
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
  for (const transform of trees.flatMap(({ transforms }) => transforms ?? [])) transform(root);
  return (root.children[0] as { children: Nodes[] }).children;
}
