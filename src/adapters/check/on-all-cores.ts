import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { shareOf } from '#core/check/near.ts';
import { inReadingOrder } from '#core/library/places.ts';
import { alikeAmong } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { policyOf } from '../files/root-files.ts';
import { type Checked, type CheckOptions, checkContent, type Known } from './check-content.ts';
import { recallContent } from './memory.ts';

/** What a thread is told: which share of the content folder it checks, and what is known of the whole. */
export type ShareOfCheck = { content: string; today: string; share: number; of: number; known: Known };

/** What a thread says: what it found, with the texts that findings stand in. */
export type ShareChecked = Omit<Checked, 'textOf'> & { texts: readonly [string, string][] };

/** As many files as are worth a thread of their own: with two the same work takes a quarter more processor time, and reading our code a second. */
const WORTH_IT = 5000;
/** Beyond so many threads what one of them does for all is most of the work. */
const THREADS_MAX = 4;

function inThread(): { check: (job: ShareOfCheck) => Promise<Checked>; end: () => void } {
  // Begins to read our code at once, while the job is made ready.
  const thread = new Worker(new URL('check-share.ts', import.meta.url));
  return {
    check: (job) =>
      new Promise((settle, fail) => {
        thread.on('message', ({ texts, ...found }: ShareChecked) => {
          const byPath = new Map(texts);
          settle({ ...found, textOf: (path) => byPath.get(path) });
        });
        thread.on('error', fail);
        thread.on('exit', (code) => fail(new Error(`A thread of the check ended with code ${code}.`)));
        thread.postMessage(job);
      }),
    end: () => void thread.terminate(),
  };
}

/** How many threads a check of so many files is divided among; at least one. */
export const threadsFor = (files: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(cores, THREADS_MAX, Math.floor(files / WORTH_IT)));

/** Checks one of so many shares of a content folder. */
export const checkShare = (
  { content, today, share, of, known }: ShareOfCheck,
  progress?: CheckOptions['progress'],
): Promise<Checked> =>
  checkContent(content, {
    ...{ today, known, wanted: (paths) => shareOf(paths, { share, of }) },
    ...(progress && { progress }),
  });

/**
 * Checks a whole content folder, a large one on as many cores as there are: the findings are those of `checkContent`.
 * `wish`, how many threads, is for tests. Throws as `checkContent` does.
 */
export async function checkOnAllCores(
  content: string,
  { today, progress = () => {} }: Pick<CheckOptions, 'today' | 'progress'>,
  wish?: number,
): Promise<Checked> {
  // Says what is wrong with the folder before anything in it is looked at.
  const policy = await policyOf(content);
  const memory = recallContent(content, Date.now());
  const of = wish ?? threadsFor(memory.listing.files.length);
  if (of < 2 && memory.listing.files.length < 2 * WORTH_IT) return checkContent(content, { today, progress });
  const threads = Array.from({ length: of - 1 }, inThread);
  try {
    // Texts are held against each other once for all threads.
    progress('Reading', 0, memory.listing.files.length);
    const alike = alikeAmong(() => memory.comparables(new Map()), policy.likeness.shareMin)();
    const known: Known = { alike, listing: memory.listing };
    const jobs = Array.from({ length: of }, (_, share) => ({ content, today, share, of, known }));
    const parts = await Promise.all([
      ...threads.map(({ check }, place) => check(jobs[place + 1] as ShareOfCheck)),
      // The others are about as far as this one.
      checkShare(jobs[0] as ShareOfCheck, (what, done, total) => progress(what, done * of, total * of)),
    ]);
    return {
      files: parts.flatMap(({ files }) => files).sort(),
      findings: inReadingOrder(parts.flatMap(({ findings }) => findings)) as LintProblem[],
      textOf: (path) => parts.map((part) => part.textOf(path)).find((text) => text !== undefined),
    };
  } finally {
    for (const { end } of threads) end();
  }
}
