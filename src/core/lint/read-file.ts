import type { Root } from 'mdast';
import type { AnyEntry } from '#core/library/entry.ts';
import { kinds } from '#core/model/kinds.ts';
import { sourceOf } from '#core/writeup/parse.ts';
import { splitWriteup } from '#core/writeup/split.ts';

/**
 * An entry's Markdown, padded to the lines of its file, and its tree; both empty for a file that is all fields.
 *
 * Parsed once more rather than kept since the file was read: that takes a twentieth of a millisecond, and keeping it 5 kB
 * for each of thirty thousand files.
 */
export function readTree({ kind, path, text }: AnyEntry): { body: string; tree: Root } {
  const nothing = { body: '', tree: { type: 'root', children: [] } as Root };
  if (kinds[kind].format !== 'mdx') return nothing;
  const parts = splitWriteup(text, path);
  if ('problems' in parts) return nothing;
  return { body: parts.body, tree: sourceOf(parts.body) };
}
