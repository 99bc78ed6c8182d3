import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file below the content folder: where it is, how large, and when it was last written (milliseconds). */
export type ListedFile = { path: string; size: number; mtime: number };

/** Every ordinary file below a folder in the order of their paths, unread; links and hidden names are passed over. */
export function listFiles(root: string): ListedFile[] {
  const found: ListedFile[] = [];
  const list = (folder: string): void => {
    const names = readdirSync(join(root, folder), { withFileTypes: true });
    for (const item of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (item.name.startsWith('.')) continue;
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (item.isDirectory()) list(path);
      else if (item.isFile()) {
        const { size, mtimeMs } = lstatSync(join(root, path));
        found.push({ path, size, mtime: mtimeMs });
      }
    }
  };
  list('');
  return found;
}
