import { type Known, knownIn } from '#core/from-issue/known.ts';
import { inContent } from '#core/review/lanes.ts';
import type { IssueRead, PullListed } from '../github/port.ts';
import type { MainRead } from '../review/read-main.ts';
import { remembered } from '../review/remembered.ts';
import type { RunContext } from '../review/run-context.ts';
import type { Makes } from './makes.ts';

/** What the issues of one run share. */
export type IssueRun = RunContext & {
  makes: Makes;
  /** What main holds, as far as files are made with it; the same object as long as main is the same. */
  known: () => Promise<Known>;
  openIssues: () => Promise<readonly IssueRead[]>;
  /** Paths below `content/` that a pull request changes, asked once for each head. */
  pathsOf: (pull: PullListed) => Promise<readonly string[]>;
};

/** A run over issues, on top of a run of the bot. */
export function issueRun(run: RunContext, makes: Makes): IssueRun {
  const known = new WeakMap<MainRead, Known>();
  const issues = remembered<'open', readonly IssueRead[]>();
  const pulls = remembered<'open', readonly PullListed[]>();
  const paths = remembered<string, readonly string[]>(10_000);
  return {
    ...run,
    makes,
    openPulls: () => pulls.of('open', () => run.forge.listOpenPulls()),
    refresh() {
      run.refresh();
      pulls.forget();
    },
    async known() {
      const main = await run.main();
      const found =
        known.get(main) ?? knownIn([...main.entries.values()], [...main.objects.keys()], main.policy);
      known.set(main, found);
      return found;
    },
    pathsOf: ({ number, headSha }) =>
      paths.of(`${number} ${headSha}`, async () => {
        const { items } = await run.forge.listFiles(number);
        return items.map(({ path }) => inContent(path));
      }),
    openIssues: () => issues.of('open', () => run.forge.listOpenIssues()),
  };
}
