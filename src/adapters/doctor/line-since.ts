import { execFileSync } from 'node:child_process';

/**
 * ISO day of the last commit that changed a line of a file that matches `pattern` (as `git log -G` reads it); undefined where
 * Git or its history is not there. `file` counts from `folder`.
 */
export function lineSince(folder: string, file: string, pattern: string): string | undefined {
  try {
    const args = ['-C', folder, 'log', '-1', '--format=%cI', `-G${pattern}`, '--', file];
    const out = execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const date = out.trim();
    return date === '' ? undefined : new Date(date).toISOString().slice(0, 10);
  } catch {
    return undefined;
  }
}
