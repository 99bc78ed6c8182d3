import { isMap, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';

/** A field of a map: where its key and its value stand in the text, as offsets; a value that is left out has no length. */
export type Field = { name: string; key: [from: number, to: number]; value: [from: number, to: number] };

/** A map in a text: where it stands, whether it is written `{…}`, and its fields in order. */
export type Place = { at: [from: number, to: number]; flow: boolean; fields: Field[] };

/** A step into a file: the name of a field, or the number of an item. */
export type Path = readonly (string | number)[];

const span = (node: Node | null | undefined, otherwise: number): [number, number] =>
  node?.range ? [node.range[0], node.range[1]] : [otherwise, otherwise];

function fieldOf({ key, value }: Pair): Field {
  const [from, to] = span(key as Node, 0);
  return { name: String((key as Scalar).value), key: [from, to], value: span(value as Node | null, to + 1) };
}

/** The map that a path leads to, in YAML or in JSON, which is YAML; undefined where there is none. Throws where the text is neither. */
export function mapAt(text: string, path: Path): Place | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' });
  const [error] = document.errors;
  if (error) throw new Error(`Unexpected text, expected YAML: ${error.message}`);
  let node = document.contents as Node | null;
  for (const step of path) {
    if (isMap(node))
      node = (node.items.find(({ key }) => String((key as Scalar).value) === String(step))?.value ??
        null) as Node | null;
    else if (isSeq(node)) node = (node.items[Number(step)] ?? null) as Node | null;
    else return undefined;
  }
  if (!isMap(node)) return undefined;
  const map = node as YAMLMap;
  return { at: span(map, 0), flow: map.flow === true, fields: (map.items as Pair[]).map(fieldOf) };
}
