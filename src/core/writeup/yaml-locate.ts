import { type Document, isMap, isSeq, type Node, type Pair } from 'yaml';

/** Where the value of a field is in the source, or its name if it is empty; its nearest parent if it is missing. */
export function locateNode(
  doc: Document,
  fieldPath: readonly PropertyKey[],
): { start: number; end: number } | undefined {
  let node = doc.contents as Node | null;
  let range: readonly number[] | undefined;
  for (const step of fieldPath) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => String((item.key as { value?: unknown }).value) === String(step),
      );
      if (!pair) break;
      const value = pair.value as Node | null;
      const empty = !value?.range || value.range[0] === value.range[1];
      range = (empty ? (pair.key as Node).range : value.range) ?? range;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | null | undefined;
      if (!item) break;
      range = item.range ?? range;
      node = item;
    } else break;
  }
  return range ? { start: range[0] ?? 0, end: range[1] ?? range[0] ?? 0 } : undefined;
}
