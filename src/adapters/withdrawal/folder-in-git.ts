import { execFileSync } from 'node:child_process';

/** What Git knows of a folder, so that what is done to it can be undone. */
export type FolderInGit = {
  /** Whether everything in it is as it was committed; undefined where it is in no repository. */
  isCommitted: () => boolean | undefined;
  /** The text of one of its files as it was committed; undefined where it was not. */
  committed: (name: string) => string | undefined;
  /** Brings everything in it back as it was committed. */
  bringBack: () => void;
};

/** A folder, perhaps in a Git repository. */
export function folderInGit(folder: string): FolderInGit {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const perhaps = <T>(ask: () => T): T | undefined => {
    try {
      return ask();
    } catch {
      return undefined;
    }
  };
  return {
    isCommitted: () =>
      perhaps(() => git('status', '--porcelain', '--untracked-files=all', '--ignored', '--', '.') === ''),
    committed: (name) => perhaps(() => git('show', `HEAD:./${name}`)),
    bringBack: () => void git('restore', '--source=HEAD', '--staged', '--worktree', '--', '.'),
  };
}
