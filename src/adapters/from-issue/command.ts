import { type AskedOfAny, opened, type Printer } from '../review/bot-command.ts';
import type { Checks } from '../review/checks.ts';
import { issueRun } from './context.ts';
import { type Makes, openMakes } from './makes.ts';
import { type IssueSeen, seeIssue, sweepIssues } from './sweep.ts';

/** What the command line asks for: one issue, or all that are open. */
export type AskedOfIssues = AskedOfAny & { issue: number | 'all' };

/** Processes that read and check, where several runs follow one another. */
export type Shared = { checks: Checks; makes: Makes };

/** What a program reads. What a stranger typed and the check refused is not in it. */
const jsonOf = (seen: Extract<IssueSeen, { is: 'done' }>): object => {
  const { issue, standing, effects, refused } = seen.done;
  const { is, ...more } = standing;
  return { issue, standing: is, ...('pull' in more && { pull: more.pull }), effects, refused };
};

function lineOf(seen: IssueSeen): string {
  if (seen.is === 'failed') return `#${seen.issue}: could not be looked at. ${seen.words}`;
  const { issue, standing, effects } = seen.done;
  return `#${issue}: ${standing.is}${effects.length === 0 ? ', nothing to do' : `: ${effects.map((one) => one.do).join(', ')}`}`;
}

/**
 * `npm run from-issue`: makes pull requests from issues and keeps them as the issues say. Gives the exit code: 0 where every
 * issue was looked at and GitHub took every effect, else 1. Throws a `Misuse` where it cannot start.
 */
export async function fromIssues(
  asked: AskedOfIssues,
  env: NodeJS.ProcessEnv,
  print: Printer,
  shared?: Shared,
): Promise<0 | 1> {
  const { run, close } = await opened(asked, env, print, { command: 'from-issue', shared: shared?.checks });
  const makes = shared?.makes ?? openMakes();
  const options = { dryRun: asked.dryRun === true };
  let failed = false;
  try {
    const issues = issueRun(run, makes);
    const all = asked.issue === 'all';
    const seen = all ? sweepIssues(issues, options) : [seeIssue(asked.issue as number, issues, options)];
    for await (const each of seen) {
      print.log(lineOf(each));
      if (each.is === 'done') print.out(`${JSON.stringify(jsonOf(each), null, all ? 0 : 2)}\n`);
      failed ||= each.is === 'failed' || each.done.refused.length > 0;
    }
  } finally {
    close();
    if (!shared) makes.close();
  }
  return failed ? 1 : 0;
}
