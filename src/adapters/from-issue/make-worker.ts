/** Runs in a process of its own, which may be killed: makes files from the texts of issues. See `makes.ts`. */
import type { Known } from '#core/from-issue/known.ts';
import type { Drafted, Made } from '#core/from-issue/made.ts';
import { checkedMade, draftsOf } from '#core/from-issue/make.ts';
import { answerJobs } from '../process/answer-jobs.ts';
import type { MakeJob } from './makes.ts';

let known: Known | undefined;

function done(job: MakeJob): Drafted | Made | undefined {
  if ('known' in job) {
    known = job.known;
    return undefined;
  }
  if ('drafted' in job) return checkedMade(job.drafted, job.findings, job.issue);
  if (!known) throw new Error('Unexpected issue to read before anything is known of main.');
  return draftsOf(job.make, known);
}

answerJobs(done);
