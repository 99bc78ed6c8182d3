import { branchOf, issueOf } from '#core/from-issue/branch.ts';
import { formOf } from '#core/from-issue/form-of.ts';
import type { Made } from '#core/from-issue/made.ts';
import type { OwnPull, Situation } from '#core/from-issue/situation.ts';
import { issueTag } from '#core/from-issue/words/comment.ts';
import type { Account, Instant } from '#core/review/snapshot.ts';
import type { IssueRead, PullListed } from '../github/port.ts';
import type { IssueRun } from './context.ts';
import { pageOf } from './page.ts';
import { branchFiles, type OwnBranch, readOwnBranch } from './read-branch.ts';

/** The pull request of an issue: one that is open, else one that was merged, else the newest. */
async function readOwnPull(issue: number, { forge, bot }: IssueRun): Promise<PullListed | undefined> {
  const own = (await forge.listPullsFrom(branchOf(issue))).filter(({ author }) => author.id === bot.id);
  const newest = own.toSorted((a, b) => b.number - a.number);
  return (
    newest.find(({ state }) => state === 'open') ??
    newest.find(({ state }) => state === 'merged') ??
    newest[0]
  );
}

/** When and by whom something was last closed or opened again. */
async function last(is: 'closed' | 'reopened', number: number, { forge }: IssueRun) {
  return (await forge.listStateEvents(number)).findLast((event) => event.is === is);
}

async function endOf(pull: PullListed, own: OwnBranch | undefined, run: IssueRun): Promise<OwnPull> {
  const { number, state, closedAt, headSha } = pull;
  const isOnBranch = own?.commits.includes(headSha) ?? false;
  const by: Account | undefined = state === 'closed' ? (await last('closed', number, run))?.by : undefined;
  return {
    number,
    state,
    isOnBranch,
    ...(closedAt !== undefined && { closedAt }),
    ...(by && { closedBy: by }),
  };
}

/** Paths below `content/` that other open issues have made, so that two do not take one name. */
async function heldByOthers(issue: number, run: IssueRun): Promise<string[]> {
  const others = (await openFromIssues(run)).filter(({ headRef }) => issueOf(headRef) !== issue);
  const paths: string[] = [];
  for (const pull of others) paths.push(...(await run.pathsOf(pull)));
  return paths;
}

/** Open pull requests that the bot opened for issues. */
export const openFromIssues = async ({ openPulls, bot, forge }: IssueRun): Promise<PullListed[]> =>
  (await openPulls()).filter(
    ({ author, headRef, headRepository }) =>
      author.id === bot.id && headRepository === forge.repository && issueOf(headRef) !== undefined,
  );

/** How many other contributions by issue the author has open. */
async function othersOf({ number, author }: IssueRead, run: IssueRun): Promise<number> {
  const open = new Set((await openFromIssues(run)).map(({ headRef }) => issueOf(headRef)));
  const mine = (await run.openIssues()).filter((one) => one.author.id === author.id && one.number !== number);
  return mine.filter((one) => open.has(one.number)).length;
}

async function makeFrom(
  issue: IssueRead,
  own: OwnBranch | undefined,
  run: IssueRun,
): Promise<Made | undefined> {
  const [main, known] = [await run.main(), await run.known()];
  const kept = [...(own?.written.keys() ?? [])];
  const held = kept.length > 0 ? [] : await heldByOthers(issue.number, run);
  const today = run.now.slice(0, 10);
  const { number, author, body, labels } = issue;
  const text = { number, author, body, labels };
  const drafted = await run.makes.drafts({ issue: text, kept, held, today }, known);
  if (!drafted) return undefined;
  const files = drafted.drafts.map(({ path, text: words }) => ({
    path,
    bytes: new TextEncoder().encode(words),
  }));
  const { findings } =
    files.length === 0 ? { findings: [] } : await run.check({ files, gone: [] }, main, today);
  return run.makes.checked(drafted, findings, text, known);
}

/** Reads everything about one issue afresh. */
export async function readSituation(issue: IssueRead, run: IssueRun): Promise<Situation> {
  const { forge, bot } = run;
  const { number, author, state } = issue;
  const main = await run.main();
  const pull = await readOwnPull(number, run);
  const isFromForm = formOf(issue) !== undefined;
  const isOpen = state === 'open' && isFromForm && pull?.state !== 'merged';
  const own = isOpen ? await readOwnBranch(number, run) : undefined;
  const made = isOpen ? await makeFrom(issue, own, run) : undefined;
  const isSent = made?.is === 'made';
  const editors = isSent ? ((await forge.editorsOf(issue.node)) ?? []) : [];
  const isOver = pull !== undefined && pull.state !== 'open';
  const reopened: Instant | undefined = isOver ? (await last('reopened', number, run))?.at : undefined;
  const page = pull?.state === 'merged' ? await pageOf(pull, main.instance, run) : undefined;
  return {
    issue: { number, author, state, editors, ...(reopened !== undefined && { reopenedAt: reopened }) },
    ...{ bot, made, mainHead: main.head },
    ...(own && { branch: own.branch }),
    files: branchFiles(isSent ? made.files : [], own, main.head),
    ...(pull && { pull: await endOf(pull, own, run) }),
    others: isSent && !pull && !own ? await othersOf(issue, run) : 0,
    mostOpen: main.policy.safety.openFromIssuesPerPersonMax,
    comments: isFromForm
      ? (await forge.listComments(number))
          .filter(({ by, body }) => by.id === bot.id && body.includes(issueTag))
          .toSorted((a, b) => a.id - b.id)
      : [],
    ...(page !== undefined && { page }),
    editorsMailbox: main.instance.editors,
  };
}
