import type { Word } from './worker.ts';

/** Answers each job that comes from the process that started this one, in order, until that is gone; what a job throws is told in its words. */
export function answerJobs<J, A>(done: (job: J) => A): void {
  const say = (word: Word<A>) => void process.send?.(word);
  process.on('message', (job: J) => {
    try {
      say({ answer: done(job) });
    } catch (error) {
      say({ threw: (error as Error).message });
    }
  });
  process.on('disconnect', () => process.exit());
  say({ ready: true });
}
