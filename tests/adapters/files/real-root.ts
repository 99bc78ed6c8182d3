import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The write-up that is copied. */
export const practice = 'caring-school-community';

/** A copy of one write-up of the library with all it needs, `content/` in a folder of its own, whose path has a space in it. */
export function realRoot() {
  const top = mkdtempSync(join(tmpdir(), 'real content '));
  const root = join(top, 'content');
  for (const path of ['policy.yaml', 'instance.yaml', 'people', 'priorities', `practices/${practice}`])
    cpSync(join('content', path), join(root, path), { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', top, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    });
  const put = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    ...{ top, root, git, put },
    read: (path: string): string => readFileSync(join(root, path), 'utf8'),
    edit: (path: string, change: (text: string) => string) =>
      put(path, change(readFileSync(join(root, path), 'utf8'))),
    /** Commits everything, in a repository that is made when it is first needed. */
    commit: (message: string) => {
      if (!existsSync(join(top, '.git'))) git('init', '--quiet', '--initial-branch=main');
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
