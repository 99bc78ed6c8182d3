import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#core/model/problem.ts';

/** A file as it lies in the content folder; `path` is relative, with forward slashes. */
export type FoundFile = { path: string; bytes: Uint8Array };
export type Found = { files: FoundFile[]; problems: Problem[] };

const problem = (path: string, ruleId: string, message: string): Problem => ({
  path,
  line: 0,
  column: 0,
  ruleId,
  severity: 'error',
  message,
});

/** One name for all spellings that some file system takes for the same. */
const folded = (path: string): string => path.normalize('NFKC').toLowerCase();

async function list(
  root: string,
  folder: string,
  found: { paths: string[]; problems: Problem[] },
): Promise<void> {
  const names = (await readdir(join(root, folder))).sort();
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = folder ? `${folder}/${name}` : name;
    const state = await lstat(join(root, path));
    if (state.isSymbolicLink())
      found.problems.push(
        problem(
          path,
          'symlink',
          'Unexpected link to another place, expected a file or folder. Put the file itself here instead of the link.',
        ),
      );
    else if (state.isDirectory()) await list(root, path, found);
    else if (state.isFile()) found.paths.push(path);
    else
      found.problems.push(
        problem(path, 'not-a-file', 'Unexpected special file, expected an ordinary file. Take it out.'),
      );
  }
}

/**
 * Every ordinary file below the content folder, never following links. Files over `bytesMax` are named, not read.
 * Of paths that differ only in capitals or in how letters are composed, the one spelt plainly stays.
 * Throws when the folder itself cannot be read.
 */
export async function walk(root: string, bytesMax: (path: string) => number): Promise<Found> {
  const found = { paths: [] as string[], problems: [] as Problem[] };
  await list(root, '', found);
  const spelt = new Map<string, string[]>();
  for (const path of found.paths) spelt.set(folded(path), [...(spelt.get(folded(path)) ?? []), path]);
  const files: FoundFile[] = [];
  for (const path of found.paths) {
    const others = (spelt.get(folded(path)) ?? []).filter((other) => other !== path);
    if (others.length > 0 && path !== folded(path)) {
      found.problems.push(
        problem(
          path,
          'path-collision',
          `Unexpected path, expected one that differs from "${others.join('", "')}" in more than capitals or accents: some computers take them for the same file. Rename it in small plain letters.`,
        ),
      );
      continue;
    }
    const { size } = await lstat(join(root, path));
    if (size > bytesMax(path)) {
      found.problems.push(
        problem(
          path,
          'file-size',
          `Unexpected size of ${Math.ceil(size / 1024)} kB, expected at most ${Math.floor(bytesMax(path) / 1024)} kB. Shorten it or split it in two.`,
        ),
      );
      continue;
    }
    files.push({ path, bytes: new Uint8Array(await readFile(join(root, path))) });
  }
  return { files, problems: found.problems };
}
