import { isAfter } from '#core/review/months.ts';
import type { Made, Note, Told } from './made.ts';
import type { BranchFile, Situation } from './situation.ts';

/** Where an issue stands. */
export type Standing =
  /** Made with no form, or by an account that is gone: left alone. */
  | { is: 'not-ours' }
  /** Merged, and so it is on main. */
  | { is: 'merged'; pull: number }
  /** Over before it was published; whether reopening the issue would go on with it. */
  | { is: 'ended'; pull: number; mayGoOn: boolean }
  | { is: 'closed' }
  | { is: 'to-mend'; told: readonly Told[]; notes: readonly Note[]; isPrivate: boolean; pull?: number }
  | { is: 'too-many'; most: number }
  /** In a pull request, or about to be. */
  | {
      is: 'sent';
      made: Extract<Made, { is: 'made' }>;
      pull?: number;
      /** Files to write or to take away on the branch. */
      changes: readonly BranchFile[];
      /** Files that the issue would change and somebody else has changed on the branch. */
      byHand: readonly string[];
    };

/** GitHub's stand-in for accounts that were deleted. */
const ghost = 10_137;

/** Whether the issue was opened again after its pull request was over. */
const isReopened = ({ issue, pull }: Situation): boolean =>
  issue.state === 'open' &&
  issue.reopenedAt !== undefined &&
  pull?.closedAt !== undefined &&
  !isAfter(pull.closedAt, issue.reopenedAt);

/** Says where an issue stands; of the same situation always the same. */
export function standingOf(situation: Situation): Standing {
  const { issue, made, pull, files, branch, others, mostOpen } = situation;
  if (issue.author.id === ghost) return { is: 'not-ours' };
  if (pull?.state === 'merged') return { is: 'merged', pull: pull.number };
  if (issue.state === 'closed')
    return pull
      ? { is: 'ended', pull: pull.number, mayGoOn: pull.state === 'open' || isBots(situation) }
      : { is: 'closed' };
  if (!made) return { is: 'not-ours' };
  const mayGoOn = pull?.state !== 'closed' || (isReopened(situation) && isBots(situation));
  if (pull && !mayGoOn) return { is: 'ended', pull: pull.number, mayGoOn: isBots(situation) };
  const own = pull && { pull: pull.number };
  if (made.is === 'faulty') {
    const { told, notes, isPrivate } = made;
    return { is: 'to-mend', told, notes, isPrivate, ...own };
  }
  if (!pull && !branch && others >= mostOpen) return { is: 'too-many', most: mostOpen };
  const edited = files.filter(({ wanted, written }) => wanted !== written);
  return {
    ...{ is: 'sent', made, ...own },
    changes: edited.filter(({ written, now }) => written === now),
    byHand: edited.filter(({ written, now }) => written !== now).map(({ path }) => path),
  };
}

const isBots = ({ pull, bot }: Situation): boolean => pull?.closedBy?.id === bot.id;

/** Whether the issue itself is still to be closed: it is over, and nobody opened it again since. */
export const isToClose = (situation: Situation): boolean =>
  situation.issue.state === 'open' && !isReopened(situation);
