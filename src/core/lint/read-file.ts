import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import { kinds } from '#core/model/kinds.ts';
import { sourceOf } from '#core/writeup/parse.ts';
import { splitWriteup } from '#core/writeup/split.ts';

/**
 * An entry's Markdown, padded to the lines of its file, and its tree; both empty for a file that is all fields. `known` is the
 * tree where it was kept when the file was read; otherwise it is parsed once more.
 */
export function readTree({ kind, path, text }: AnyEntry, known?: Root): { body: string; tree: Root } {
  const nothing = { body: '', tree: { type: 'root', children: [] } as Root };
  if (kinds[kind].format !== 'mdx') return nothing;
  const parts = splitWriteup(text, path);
  if ('problems' in parts) return nothing;
  return { body: parts.body, tree: known ?? sourceOf(parts.body) };
}
