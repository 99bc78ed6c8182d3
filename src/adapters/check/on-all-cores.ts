import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TextOf } from '#core/check/report.ts';
import { inReadingOrder } from '#core/library/places.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { policyOf } from '../files/root-files.ts';
import { type Checked, type CheckOptions, checkContent } from './check-content.ts';
import { recallContent } from './memory.ts';

/** What a thread is told: which share of the content folder it checks. */
export type ShareOfCheck = { content: string; today: string; share: number; of: number };

/** What a thread says: how far it is, or what it found with the texts that findings stand in. */
export type FromThread =
  | { is: 'progress'; what: string; done: number; total: number }
  | { is: 'checked'; files: string[]; findings: LintProblem[]; texts: [string, string][] };

/** As many files as are worth a thread of their own: reading our code takes it a second. */
const WORTH_IT = 2000;
/** Beyond so many threads the comparing of texts, which each does, is most of the work. */
const THREADS_MAX = 4;

type Progress = NonNullable<CheckOptions['progress']>;

function inThread(job: ShareOfCheck, progress: Progress): Promise<Checked> {
  return new Promise((settle, fail) => {
    const thread = new Worker(new URL('check-share.ts', import.meta.url), { workerData: job });
    thread.on('message', (word: FromThread) => {
      if (word.is === 'progress') return progress(word.what, word.done, word.total);
      const texts = new Map(word.texts);
      settle({ files: word.files, findings: word.findings, textOf: (path) => texts.get(path) });
    });
    thread.on('error', fail);
    thread.on('exit', (code) => fail(new Error(`A thread of the check ended with code ${code}.`)));
  });
}

/** How many threads a check of so many files is divided among; at least one. */
export const threadsFor = (files: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(cores, THREADS_MAX, Math.floor(files / WORTH_IT)));

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
  await policyOf(content);
  const memory = recallContent(content, Date.now());
  const threads = wish ?? threadsFor(memory.listing.files.length);
  if (threads < 2) return checkContent(content, { today, progress });
  // Each compares its texts with all there are: these are read once, and then recalled by each.
  progress('Reading', 0, threads);
  memory.comparables(new Map());
  const done = new Array<number>(threads).fill(0);
  const parts = await Promise.all(
    done.map((_, share) =>
      inThread({ content, today, share, of: threads }, (what, count, total) => {
        done[share] = count;
        progress(
          what,
          done.reduce((sum, one) => sum + one, 0),
          total * threads,
        );
      }),
    ),
  );
  const textOf: TextOf = (path) => parts.map((part) => part.textOf(path)).find((text) => text !== undefined);
  return {
    files: parts.flatMap(({ files }) => files).sort(),
    findings: inReadingOrder(parts.flatMap(({ findings }) => findings)) as LintProblem[],
    textOf,
  };
}
