/** Runs in a process of its own, which may be killed: checks changes of pull requests as data. See `checks.ts`. */
import { readFiles } from '#core/library/read-files.ts';
import { checkAgain } from '#core/review/check-again.ts';
import type { Checked } from '#core/review/snapshot.ts';
import { answerJobs } from '../process/answer-jobs.ts';
import type { CheckJob } from './checks.ts';

let main: Extract<CheckJob, { main: object }>['main'] | undefined;

function done(job: CheckJob): Checked | undefined {
  if ('main' in job) {
    main = job.main;
    return undefined;
  }
  if (!main) throw new Error('Unexpected change to check before anything is known of main.');
  const { change, near, today } = job;
  const { policy, paths, comparables } = main;
  const pictures = { problems: [], lookup: () => undefined };
  const { entries } = readFiles(near, { policy, pictures, sha256: () => '' });
  return checkAgain(
    change,
    {
      ...{ policy, paths, comparables: () => comparables },
      files: new Map(near.map((file) => [file.path, file])),
      entries: new Map(entries.map((entry) => [entry.path, entry])),
    },
    today,
  );
}

answerJobs(done);
