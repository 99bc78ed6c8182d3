import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';

/** What has changed in a content folder since a commit: paths below it, and whether anything was taken away. */
export type Changed = { paths: ReadonlySet<string>; removed: boolean };

function git(folder: string, args: readonly string[]): string[] {
  const output = execFileSync('git', ['-C', folder, ...args], {
    ...{ encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] },
  } as const);
  return output.split('\0').filter(Boolean);
}

/**
 * Files that are not as they were where this branch left `base`: committed since, changed in the work tree, or new.
 * Throws, in words, when `base` is no commit, or the folder is in no repository.
 */
export function changedSince(base: string, content: string): Changed {
  let fork: string;
  try {
    if (base.startsWith('-')) throw new Error('a commit does not begin with a hyphen');
    [fork = ''] = git(content, ['merge-base', base, 'HEAD']).map((line) => line.trim());
  } catch (error) {
    const why = String((error as { stderr?: string }).stderr ?? (error as Error).message).trim();
    throw new Error(
      `Unexpected --changed ${base}, expected a branch or commit that Git knows, such as origin/main. ${why}`,
    );
  }
  const top = git(content, ['rev-parse', '--show-toplevel']).map((line) => line.trim())[0] ?? '';
  const inside = relative(top, content).replaceAll('\\', '/');
  const below = (path: string) => (inside ? path.slice(inside.length + 1) : path);
  const changes = git(content, ['diff', '--name-status', '--no-renames', '-z', fork, '--', '.']);
  const paths = new Set<string>();
  let removed = false;
  for (let at = 0; at + 1 < changes.length; at += 2) {
    if (changes[at] === 'D') removed = true;
    else paths.add(below(changes[at + 1] ?? ''));
  }
  for (const path of git(content, ['ls-files', '--others', '--exclude-standard', '-z'])) paths.add(path);
  return { paths, removed };
}
