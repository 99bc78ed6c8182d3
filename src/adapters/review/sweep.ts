import { recordedLabel } from '#core/review/desire.ts';
import { isContent } from '#core/review/lanes.ts';
import { daysAfter } from '#core/review/months.ts';
import type { PullListed } from '../github/port.ts';
import { readTalk } from './read-talk.ts';
import { type Reviewed, type ReviewOptions, reviewPull } from './review-pull.ts';
import type { RunContext } from './run-context.ts';
import { isUnchanged } from './sight.ts';

/** What became of one pull request in a run. */
export type Seen =
  | { is: 'reviewed'; reviewed: Reviewed }
  /** Nothing changed since the last look. */
  | { is: 'unchanged'; pull: number }
  | { is: 'failed'; pull: number; words: string };

/** Records that a run may have left unwritten are looked for among what was merged within so many days. */
const mergedWithin = 30;

/** Reviews one pull request; what goes wrong is told, not thrown, so that it never stops the others. */
export async function seeOne(number: number, run: RunContext, options: ReviewOptions): Promise<Seen> {
  try {
    return { is: 'reviewed', reviewed: await reviewPull(number, run, options) };
  } catch (error) {
    return { is: 'failed', pull: number, words: (error as Error).message };
  }
}

/**
 * Reviews every open pull request that goes to the published branch, oldest first, and those merged lately that have no
 * record yet. What did not change since the last look is passed by, but not in a dry run: that tells of all.
 */
export async function* sweep(run: RunContext, options: ReviewOptions): AsyncGenerator<Seen> {
  const ours = ({ base }: PullListed) => base === run.branch;
  for (const listed of (await run.openPulls()).filter(ours)) yield await seeListed(listed, run, options);
  const merged = await run.forge.listRecentlyMerged(daysAfter(run.now, -mergedWithin));
  for (const listed of merged.filter(ours).filter(mayLackRecord)) {
    const seen = await seeMerged(listed, run, options);
    if (seen) yield seen;
  }
}

async function seeListed(listed: PullListed, run: RunContext, options: ReviewOptions): Promise<Seen> {
  const { number } = listed;
  try {
    const talk = await readTalk(number, run);
    const keys = options.boxes.map(({ keyId }) => keyId);
    if (!options.dryRun && (await isUnchanged(listed, talk, run, keys)))
      return { is: 'unchanged', pull: number };
    return await seeOne(number, run, { ...options, talk });
  } catch (error) {
    return { is: 'failed', pull: number, words: (error as Error).message };
  }
}

const mayLackRecord = ({ labels }: PullListed): boolean => !labels.includes(recordedLabel);

/** What was merged and brought nothing into the folder of a write-up needs no record, and is passed over. */
async function seeMerged(
  { number }: PullListed,
  run: RunContext,
  options: ReviewOptions,
): Promise<Seen | undefined> {
  try {
    const { items } = await run.forge.listFiles(number);
    if (!items.some(({ path }) => isContent(path))) return undefined;
  } catch (error) {
    return { is: 'failed', pull: number, words: (error as Error).message };
  }
  return seeOne(number, run, options);
}
