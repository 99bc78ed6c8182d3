/** Runs in a process of its own, which may be killed: checks files and says what that took. See `measured.ts`. */
import { checkBlobs } from '#core/check/check-blobs.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Word } from '../process/worker.ts';
import { today, usualPolicy } from './surroundings.ts';

/** Milliseconds of processor time, the most memory that the process ever had in megabytes, and the errors found. */
export type Taken = { milliseconds: number; megabytes: number; errors: number };

function taken(files: readonly FileBytes[]): Taken {
  const before = process.cpuUsage();
  const found = checkBlobs(files, { policy: usualPolicy, today, comparables: () => [] });
  const { user, system } = process.cpuUsage(before);
  return {
    milliseconds: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    errors: found.filter(({ severity }) => severity === 'error').length,
  };
}

const say = (word: Word<Taken>) => void process.send?.(word);
// What a process does for the first time takes longer; the checker of pull requests has long done it.
taken([{ path: 'people/ada.yaml', bytes: new TextEncoder().encode('name: Ada\n') }]);
process.on('message', (files: FileBytes[]) => say({ answer: taken(files) }));
process.on('disconnect', () => process.exit());
say({ ready: true });
