import type { Plugin } from 'vite';

/** As much of a syntax tree (ESTree) as is looked at. */
type SyntaxNode = { type: string; start: number; end: number } & Record<string, unknown>;

/** Fields of rules and identifiers that only people and tests read: their pages are made at the build. */
const READ_BY_PEOPLE = new Set(['why', 'how', 'source', 'examples', 'made']);

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

const nameOf = (property: SyntaxNode): string | undefined => {
  const key = property['key'] as { name?: string } | undefined;
  return property.type === 'Property' && property['computed'] === false ? key?.name : undefined;
};

/** An object that describes a rule or an identifier: it has an id and examples. */
const isDocument = (properties: readonly SyntaxNode[]): boolean => {
  const names = new Set(properties.map(nameOf));
  return names.has('id') && names.has('examples');
};

function* documented(root: SyntaxNode): Generator<SyntaxNode> {
  const waiting: SyntaxNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const properties = node.type === 'ObjectExpression' ? (node['properties'] as SyntaxNode[]) : [];
    if (isDocument(properties))
      yield* properties.filter((property) => READ_BY_PEOPLE.has(nameOf(property) ?? ''));
    for (const value of Object.values(node).flat()) if (isNode(value)) waiting.push(value);
  }
}

/** The same program without what rules say of themselves to people: JavaScript in, JavaScript out. */
export function withoutDocuments(code: string, root: unknown): string {
  let lean = code;
  const parts = [...documented(root as SyntaxNode)].sort((a, b) => b.start - a.start);
  for (const { start, end } of parts) {
    const comma = /^\s*,/.exec(lean.slice(end))?.[0].length ?? 0;
    lean = lean.slice(0, start) + lean.slice(end + comma);
  }
  return lean;
}

/** For Vite: rules without their examples, reasons and sources, which are half of them and which no check needs. */
export const leanRules = (): Plugin => ({
  name: 'lean-rules',
  enforce: 'post',
  // The pages about rules, made at the build, show all of it.
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  transform(code, id) {
    if (!/\/src\/core\/(?:lint|privacy)\/[^?]*\.ts$/.test(id) || !code.includes('examples')) return undefined;
    return { code: withoutDocuments(code, this.parse(code)), map: null };
  },
});
