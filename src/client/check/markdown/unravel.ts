import type { Parents, Root, RootContent } from 'mdast';

const isBlank = (node: RootContent): boolean => node.type === 'text' && /^[\t\n\r ]*$/.test(node.value);

/** A paragraph with nothing in it but components and brackets: they are blocks, as MDX has it. */
const isRavelled = (node: RootContent): boolean => {
  if (node.type !== 'paragraph') return false;
  const told = node.children.filter((child) => !isBlank(child));
  return (
    told.length > 0 && told.every(({ type }) => type === 'mdxJsxTextElement' || type === 'mdxTextExpression')
  );
};

function asBlock(node: RootContent): RootContent {
  if (node.type === 'mdxJsxTextElement') return { ...node, type: 'mdxJsxFlowElement' } as RootContent;
  if (node.type === 'mdxTextExpression') return { ...node, type: 'mdxFlowExpression' } as RootContent;
  return node;
}

/** Takes components that stand alone out of the paragraph that Markdown put them in. */
export function unravel(tree: Root): Root {
  const visit = (parent: Parents): void => {
    parent.children = parent.children.flatMap((child) => {
      if ('children' in child) visit(child);
      if (!isRavelled(child)) return [child];
      return (child as { children: RootContent[] }).children.filter((one) => !isBlank(one)).map(asBlock);
    }) as never;
  };
  visit(tree);
  return tree;
}
