/** Runs in a process of its own, which may be killed: checks files and says what that took. See `measured.ts`. */
import { readFileSync } from 'node:fs';
import { checkBlobs } from '#core/check/check-blobs.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Word } from '../process/worker.ts';
import { today, usualPolicy } from './surroundings.ts';

/** Milliseconds of processor time, the most memory that the process ever had in megabytes, and the errors found. */
export type Taken = { milliseconds: number; megabytes: number; errors: number };

/**
 * The most memory this program ever had, in megabytes. Linux counts for `maxRSS` what the process that started this one had
 * then, so where it tells of the program alone that is taken.
 */
function peak(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // Elsewhere there is no such file.
  }
  return process.resourceUsage().maxRSS / 1024;
}

function taken(files: readonly FileBytes[]): Taken {
  const before = process.cpuUsage();
  const found = checkBlobs(files, { policy: usualPolicy, today, comparables: () => [] });
  const { user, system } = process.cpuUsage(before);
  return {
    milliseconds: (user + system) / 1000,
    megabytes: peak(),
    errors: found.filter(({ severity }) => severity === 'error').length,
  };
}

const say = (word: Word<Taken>) => void process.send?.(word);
// What a process does for the first time takes longer; the checker of pull requests has long done it.
taken([{ path: 'people/ada.yaml', bytes: new TextEncoder().encode('name: Ada\n') }]);
process.on('message', (files: FileBytes[]) => say({ answer: taken(files) }));
process.on('disconnect', () => process.exit());
say({ ready: true });
