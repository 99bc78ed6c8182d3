import { isContent } from '#core/review/lanes.ts';
import type { Account, Instant, Pull, Snapshot } from '#core/review/snapshot.ts';
import type { PullRead, RequestEvent } from '../github/port.ts';
import { readCommitters } from './read-committers.ts';
import { readEdits } from './read-edits.ts';
import { type HeadFile, readHeadFiles, toChange, toChangedFile } from './read-files-changed.ts';
import { readJudged } from './read-judged.ts';
import { markMoved } from './read-moved.ts';
import { readTalk, type Talk } from './read-talk.ts';
import type { RunContext } from './run-context.ts';
import { senderOf } from './sender.ts';
import { permissionsOfEditors } from './sight.ts';

/** A snapshot, and what it was taken from. */
export type Taken = { snapshot: Snapshot; read: PullRead; talk: Talk };

/** What was read just now, and need not be read again. */
export type Known = { talk?: Talk; read?: PullRead };

/** Reads everything about one pull request afresh, but for what is known. */
export async function readSnapshot(number: number, run: RunContext, known: Known = {}): Promise<Taken> {
  const { forge, bot, now } = run;
  const read = known.read ?? (await forge.readPull(number));
  mustGoTo(run.branch, read);
  run.noticed(read);
  const [listed, main] = [await run.filesOf(read), await run.main()];
  const shared = { repository: forge.repository, bot, main: main.main };
  const whole = listed.complete && listed.items.length === read.files && main.complete;
  if (
    listed.items.length > 0 &&
    listed.items.every(({ path, was = path }) => !isContent(path) && !isContent(was))
  )
    return {
      ...{ read, talk: silence },
      snapshot: {
        ...shared,
        ...{ pull: toPull(read, [], []), complete: whole, reviews: [], comments: [] },
        ...{ permissions: new Map(), openReviews: new Map(), checked: nothingChecked },
        files: listed.items.map(({ object: _, ...file }) => ({ ...file, object: 'file' as const })),
      },
    };
  const said = known.talk ?? (await readTalk(number, run));
  const atHead = await readHeadFiles(listed.items, read.headSha, run);
  const head = read.state === 'open' ? await markMoved(atHead, read, run) : atHead;
  const committers = await readCommitters(read, await run.commitsOf(read), run);
  const asked = read.asked.length === 0 ? [] : await forge.listRequestEvents(number);
  const files = head.files.map(toChangedFile);
  const { reviews, complete } = await readJudged(
    await readEdits(number, said, run),
    files,
    read.headSha,
    run,
  );
  const pull = { ...toPull(read, asked, committers.accounts), author: await senderOf(read, run) };
  return {
    ...{ read, talk: said },
    snapshot: {
      ...{ ...shared, pull, files, reviews, comments: said.comments },
      complete: whole && head.complete && committers.complete && complete,
      permissions: await permissionsOfEditors(run),
      openReviews: openReviewsIn(await run.openPulls()),
      checked: isTooMuch(head.files) ? nothingChecked : await check(head.files),
    },
  };

  function check(changed: readonly HeadFile[]): Promise<Snapshot['checked']> {
    return run.check(toChange(changed, main), main, (read.mergedAt ?? now).slice(0, 10));
  }
  function isTooMuch(changed: readonly HeadFile[]): boolean {
    return changed.length > main.policy.safety.filesPerPullMax;
  }
}

const silence: Talk = { comments: [], reviews: [] };
const nothingChecked: Snapshot['checked'] = { findings: [], contents: [], levels: [] };

function mustGoTo(branch: string, { number, base }: PullRead): void {
  if (base !== branch)
    throw new Error(`#${number} goes to the branch ${base}, not to ${branch}: it is left alone.`);
}

function toPull(read: PullRead, events: readonly RequestEvent[], committers: readonly Account[]): Pull {
  const { number, author, title, state, draft, createdAt, mergedAt, headSha, labels, mergeable, mergedBy } =
    read;
  const since = ({ id }: Account): Instant =>
    events.findLast(({ who, is }) => who.id === id && is === 'asked')?.at ?? createdAt;
  return {
    ...{ number, author, title, state, draft, createdAt, headSha, labels, committers },
    headExists: read.headRepository !== undefined,
    asked: read.asked.map((account) => ({ ...account, at: since(account) })),
    ...(mergedAt !== undefined && { mergedAt }),
    ...(mergeable !== undefined && { mergeable }),
    ...(mergedBy && { mergedBy }),
  };
}

function openReviewsIn(pulls: readonly { asked: readonly Account[] }[]): Map<number, number> {
  const open = new Map<number, number>();
  for (const { id } of pulls.flatMap(({ asked }) => asked)) open.set(id, (open.get(id) ?? 0) + 1);
  return open;
}
