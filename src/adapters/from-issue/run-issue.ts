import { type IssueEffect, isMove } from '#core/from-issue/effect.ts';
import { planFor } from '#core/from-issue/plan.ts';
import { type Standing, standingOf } from '#core/from-issue/standing.ts';
import { failed } from '../github/error.ts';
import type { IssueRead } from '../github/port.ts';
import type { IssueRun } from './context.ts';
import { readSituation } from './read-situation.ts';

/** Where an issue stands, what was done (in a dry run: what would be), and what GitHub refused, in its words. */
export type IssueDone = {
  issue: number;
  standing: Standing;
  effects: readonly IssueEffect[];
  refused: readonly string[];
};

/** How often one run moves the same issue on: opened again, written, in a pull request, and once more for what others do meanwhile. */
const rounds = 6;

/** The workflow that reviews, in `.github/workflows`. */
const reviewWorkflow = 'review.yml';

/** Looks at an issue and does what is to be done, until nothing is left. Throws where it could not be read or GitHub failed. */
export async function runIssue(
  listed: IssueRead,
  run: IssueRun,
  { dryRun }: { dryRun: boolean },
): Promise<IssueDone> {
  const effects: IssueEffect[] = [];
  const refused: string[] = [];
  let issue = listed;
  let isStarted = true;
  for (let round = 1; ; round++) {
    const situation = await readSituation(issue, run);
    const standing = standingOf(situation);
    const planned = planFor(situation, standing);
    const done = { issue: issue.number, standing, refused };
    if (dryRun) return { ...done, effects: planned };
    const move = planned.find(isMove);
    const todo = move && round <= rounds ? [move] : planned.filter((effect) => !isMove(effect));
    for (const effect of todo) {
      const words = await performed(effect, issue.number, run);
      if (words === undefined) effects.push(effect);
      else {
        run.log(`#${issue.number}: ${effect.do}: ${words}`);
        // Without the review being started it goes by its own schedule.
        if (effect.do !== 'start-review') refused.push(words);
        else isStarted = false;
      }
    }
    if (!move || refused.length > 0 || round > rounds || !isStarted) return { ...done, effects };
    run.refresh();
    issue = (await run.forge.readIssue(issue.number)) ?? issue;
  }
}

/** Performs an effect; gives GitHub's words where it says no. Where something moved meanwhile the next round reads it again. */
async function performed(effect: IssueEffect, issue: number, run: IssueRun): Promise<string | undefined> {
  try {
    await act(effect, issue, run);
    return undefined;
  } catch (error) {
    if (failed(error, 'moved')) return undefined;
    if (!failed(error, 'refused', 'forbidden', 'not-found') || error.status === 401) throw error;
    return error.message;
  }
}

function act(effect: IssueEffect, issue: number, { forge }: IssueRun): Promise<unknown> {
  switch (effect.do) {
    case 'commit':
      return forge.commitTo(effect);
    case 'open-pull':
      return forge.openPull(effect);
    case 'reopen-pull':
      return forge.reopenPull(effect.pull);
    case 'close-pull':
      return forge.closePull(effect.pull);
    case 'close-issue':
      return forge.closeIssue(issue, effect.why);
    case 'start-review':
      return forge.dispatchWorkflow(reviewWorkflow);
    case 'comment':
      return forge.postComment(issue, effect);
  }
}
