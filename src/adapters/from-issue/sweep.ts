import { issueOf } from '#core/from-issue/branch.ts';
import { formOf } from '#core/from-issue/form-of.ts';
import type { IssueRead } from '../github/port.ts';
import type { IssueRun } from './context.ts';
import { openFromIssues } from './read-situation.ts';
import { type IssueDone, runIssue } from './run-issue.ts';

/** What became of one issue in a run. */
export type IssueSeen = { is: 'done'; done: IssueDone } | { is: 'failed'; issue: number; words: string };

type Options = { dryRun: boolean };

async function seen(number: number, look: () => Promise<IssueDone>): Promise<IssueSeen> {
  try {
    return { is: 'done', done: await look() };
  } catch (error) {
    return { is: 'failed', issue: number, words: (error as Error).message };
  }
}

/** Looks at one issue; what goes wrong is told, not thrown. */
export const seeIssue = (number: number, run: IssueRun, options: Options): Promise<IssueSeen> =>
  seen(number, async () => {
    const issue = await run.forge.readIssue(number);
    if (issue) return runIssue(issue, run, options);
    throw new Error(
      `Unexpected number ${number}, expected that of an issue that is here and no pull request.`,
    );
  });

/** Looks at every open issue that was made with a form, and at closed ones whose pull request is still open; the oldest first. */
export async function* sweepIssues(run: IssueRun, options: Options): AsyncGenerator<IssueSeen> {
  const open = await run.openIssues();
  const isOpen = new Set(open.map(({ number }) => number));
  const others = (await openFromIssues(run)).flatMap(({ headRef }) => issueOf(headRef) ?? []);
  for (const issue of open.filter((one: IssueRead) => formOf(one)))
    yield await seen(issue.number, () => runIssue(issue, run, options));
  for (const number of others.filter((one) => !isOpen.has(one))) {
    // One that was deleted or moved away has nobody to answer; its pull request waits for an editor.
    const issue = await run.forge.readIssue(number);
    if (issue) yield await seen(number, () => runIssue(issue, run, options));
  }
}
