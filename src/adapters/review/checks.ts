import { askedOf } from '#core/check/near.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Comparable } from '#core/lint/alike.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Change } from '#core/review/check-again.ts';
import { checkStopped, stoppedCheck } from '#core/review/check-stopped.ts';
import type { Checked } from '#core/review/snapshot.ts';
import { sha256 } from '../files/read-files.ts';
import { type JobOutcome, openWorker } from '../process/worker.ts';
import type { MainRead } from './read-main.ts';

/** What the process that checks is told: main, once for each state of it, and then changes with the main files near them. */
export type CheckJob =
  | { main: { policy: Policy; paths: readonly string[]; comparables: readonly Comparable[] } }
  | { change: Change; near: readonly FileBytes[]; today: string };

/** Checks of what pull requests bring. */
export type Checks = {
  /**
   * What `checkAgain` finds. Where it does not end in time, or breaks its process, that is a finding of its own, which names
   * the file where only one does it. Throws where the process cannot start.
   */
  check: (change: Change, main: MainRead, today: string) => Promise<Checked>;
  close: () => void;
};

/** Megabytes of JavaScript: what a library of ten thousand write-ups takes beside one hostile file, and some. */
const heap = 512;
/** To be told of main: its own files, which nobody sent just now. In milliseconds. */
const tellingMax = 120_000;
/** A check may take so many times what policy grants one parser: it reads all of a folder, on a busy machine. */
const parsers = 20;

/** How long a check may take; in milliseconds. */
export const checkMax = ({ safety }: Policy): number => parsers * safety.parseMillisecondsMax;

/**
 * Checks in a process of its own, one for a whole run: parsers of hostile bytes may hang or take all memory, and code that is
 * no JavaScript can be stopped by nothing less. After a kill another is started.
 */
export function openChecks(worker = new URL('./check-worker.ts', import.meta.url)): Checks {
  const { ask, isThere, close } = openWorker<CheckJob, Checked>(worker, heap);
  let told: MainRead | undefined;
  const stopped = new Map<string, Checked>();

  async function tell(main: MainRead): Promise<void> {
    if (told === main && isThere()) return;
    const { policy, comparables } = main;
    const known = { policy, paths: [...main.objects.keys()], comparables: comparables() };
    const { is } = await ask({ main: known }, tellingMax);
    if (is === 'stopped') throw new Error('The process that checks broke off when it was told of main.');
    told = main;
  }

  async function once(change: Change, main: MainRead, today: string, within: number) {
    await tell(main);
    return ask({ change, near: nearIn(main, change), today }, within);
  }

  /** Each file by itself, as long as there is time: the one that does it, where one does. */
  async function culprit(change: Change, main: MainRead, today: string) {
    const end = performance.now() + checkMax(main.policy);
    for (const file of change.files) {
      const left = end - performance.now();
      if (left <= 0) return undefined;
      const outcome = await once({ files: [file], gone: change.gone }, main, today, left);
      if (outcome.is === 'stopped') return { path: file.path, why: outcome.why };
    }
    return undefined;
  }

  async function check(change: Change, main: MainRead, today: string): Promise<Checked> {
    const whole = () => once(change, main, today, checkMax(main.policy));
    const first: JobOutcome<Checked> = await whole();
    if (first.is === 'answered') return first.answer;
    const seconds = checkMax(main.policy) / 1000;
    const found = await culprit(change, main, today);
    if (found) return stoppedCheck([found.path], found.why, seconds);
    // Each alone may be too slow for all of them, or the machine was busy: once more before anybody is told.
    const again = await whole();
    if (again.is === 'answered') return again.answer;
    return stoppedCheck(
      change.files.map(({ path }) => path),
      again.why,
      seconds,
    );
  }

  return {
    close,
    async check(change, main, today) {
      // A run looks at one pull request several times.
      const key = `${main.head} ${today} ${JSON.stringify(change.gone)} ${change.files.map(nameOf).join(' ')}`;
      const known = stopped.get(key);
      if (known) return known;
      const found = await check(change, main, today);
      if (found.findings.some(({ ruleId }) => ruleId === checkStopped)) stopped.set(key, found);
      return found;
    },
  };
}

/** The files of main in the folders of what changes. */
function nearIn({ files, objects }: MainRead, change: Change): FileBytes[] {
  const mine = new Set(change.files.map(({ path }) => path));
  const { near } = askedOf([...new Set([...objects.keys(), ...mine])], (path) => mine.has(path));
  return [...files.values()].filter(({ path }) => near(path));
}

const nameOf = ({ path, bytes }: Change['files'][number]): string =>
  JSON.stringify([path, bytes ? sha256(bytes) : null]);
