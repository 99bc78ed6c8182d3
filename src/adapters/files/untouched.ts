import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** A file as it was left: its path below a folder, its size, and when it was last written. */
export type Standing = [path: string, size: number, modified: number];

/** Files below a folder as they stand now; those that are not there are left out. */
export const standing = (folder: string, paths: Iterable<string>): Standing[] =>
  [...paths].flatMap((path): Standing[] => {
    const stat = statOf(join(folder, path));
    return stat?.isFile() ? [[path, stat.size, stat.mtimeMs]] : [];
  });

/** Whether a file stands as it was left. */
export function isUntouched(folder: string, [path, size, modified]: Standing): boolean {
  const stat = statOf(join(folder, path));
  return stat?.isFile() === true && stat.size === size && stat.mtimeMs === modified;
}

const statOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });
