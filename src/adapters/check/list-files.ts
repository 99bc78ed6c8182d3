import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#core/model/problem.ts';

/** A file below the content folder: where it is, how large, and when it was last written (milliseconds). */
export type ListedFile = { path: string; size: number; mtime: number };

const problem = (path: string, ruleId: string, message: string): Problem => ({
  ...{ path, line: 0, column: 0, ruleId, severity: 'error', message },
});

const notAFile = (path: string, item: Dirent): Problem =>
  item.isSymbolicLink()
    ? problem(
        path,
        'symlink',
        'Unexpected link to another place, expected a file or folder. Put the file itself here instead of the link.',
      )
    : problem(path, 'not-a-file', 'Unexpected special file, expected an ordinary file. Take it out.');

const collision = (path: string, others: readonly string[]): Problem =>
  problem(
    path,
    'path-collision',
    `Unexpected path, expected one that differs from "${others.join('", "')}" in more than capitals or accents: some computers take them for the same file. Rename it in small plain letters.`,
  );

const tooLarge = ({ path, size }: ListedFile, most: number): Problem =>
  problem(
    path,
    'file-size',
    `Unexpected size of ${Math.ceil(size / 1024)} kB, expected at most ${Math.floor(most / 1024)} kB. Shorten it or split it in two.`,
  );

/** One name for all spellings that some file system takes for the same. */
const folded = (path: string): string => path.normalize('NFKC').toLowerCase();

/**
 * Every ordinary file below a folder that may be read, unread, in the order of their paths, and what is wrong with the
 * others. Links are not followed; hidden names are passed over. Throws when the folder cannot be read.
 *
 * Synchronous, because for ten thousand small files that takes a fifth of the time.
 */
export function listFiles(
  root: string,
  bytesMax: (path: string) => number,
): { files: ListedFile[]; problems: Problem[] } {
  const files: ListedFile[] = [];
  const problems: Problem[] = [];
  const list = (folder: string): void => {
    const items = readdirSync(join(root, folder), { withFileTypes: true });
    for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (item.name.startsWith('.')) continue;
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (item.isDirectory()) list(path);
      else if (item.isFile()) {
        const { size, mtimeMs } = lstatSync(`${root}/${path}`);
        files.push({ path, size, mtime: mtimeMs });
      } else problems.push(notAFile(path, item));
    }
  };
  list('');
  const spelt = Map.groupBy(files, ({ path }) => folded(path));
  const sound = files.filter((file) => {
    const others = (spelt.get(folded(file.path)) ?? []).filter((other) => other !== file);
    if (others.length > 0 && file.path !== folded(file.path))
      problems.push(
        collision(
          file.path,
          others.map(({ path }) => path),
        ),
      );
    else if (file.size > bytesMax(file.path)) problems.push(tooLarge(file, bytesMax(file.path)));
    else return true;
    return false;
  });
  return { files: sound, problems };
}
