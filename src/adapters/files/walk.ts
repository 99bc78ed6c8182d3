import { readFileSync } from 'node:fs';
import { readable } from '#core/check/listed.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Problem } from '#core/model/problem.ts';
import { listFiles } from '../check/list-files.ts';

/**
 * Every ordinary file below the content folder, never following links, with what is in it; and why others may not be read.
 * Throws when the folder itself cannot be read.
 */
export function walk(
  root: string,
  bytesMax: (path: string) => number,
): { files: FileBytes[]; problems: Problem[] } {
  const { files, problems } = readable(listFiles(root), bytesMax);
  const bytes = (path: string) => new Uint8Array(readFileSync(`${root}/${path}`));
  return { files: files.map(({ path }) => ({ path, bytes: bytes(path) })), problems };
}
