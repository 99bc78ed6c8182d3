/** As much of an mdast or hast node as the gate looks at. Both trees are read by the same checks. */
export type TreeNode = {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: {
    start: { line: number; column: number; offset?: number };
    end: { line: number; column: number; offset?: number };
  };
  children?: TreeNode[];
};

/** A node's children, or none. */
export function childrenOf(node: TreeNode): TreeNode[] {
  return node.children ?? [];
}

/** A node and all within it, in the order of the text. Not recursive: a hostile tree may be deep. */
export function* everyNode(root: TreeNode): Generator<TreeNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let last = children.length - 1; last >= 0; last -= 1) waiting.push(children[last] as TreeNode);
  }
}

/** The text of a node and of all within it, as one string. */
export function textOf(node: TreeNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
  if (node.tagName === 'br' || node.type === 'break') return '\n';
  return childrenOf(node).map(textOf).join('');
}

/** A literal attribute of a component; empty if it is not there. */
export function attributeOf(node: TreeNode, name: string): string {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
