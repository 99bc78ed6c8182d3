import type { Account, Instant, PostedComment } from '#core/review/snapshot.ts';
import type { Made } from './made.ts';

/**
 * A file that the issue makes or made. Blobs by name: as it is to be, as the bot last wrote it on the branch, and as it is on
 * the branch now; each left out where there is none.
 */
export type BranchFile = { path: string; text?: string; wanted?: string; written?: string; now?: string };

/** The pull request of an issue, the newest that the bot opened. */
export type OwnPull = {
  number: number;
  state: 'open' | 'closed' | 'merged';
  closedAt?: Instant;
  closedBy?: Account;
  /** Whether its branch still holds what it held: one whose branch was deleted or made anew cannot be opened again. */
  isOnBranch: boolean;
};

/** Everything that decides what becomes of an issue, read afresh in each run. Nothing in it is remembered. */
export type Situation = {
  issue: {
    number: number;
    author: Account;
    state: 'open' | 'closed';
    /** When it was last opened again. */
    reopenedAt?: Instant;
    /** Who else changed its text: GitHub lets those who may write do so. */
    editors: readonly Account[];
  };
  bot: Account;
  made: Made | undefined;
  /** The head of the branch, and the last commit on it that is the bot's own. */
  branch?: { head: string; last: string };
  files: readonly BranchFile[];
  mainHead: string;
  pull?: OwnPull;
  /** How many other contributions of the author by issue are open, and how many may be. */
  others: number;
  mostOpen: number;
  /** The bot's comments that carry `issueTag`, the oldest first. */
  comments: readonly PostedComment[];
  /** The page that shows it once it is published. */
  page?: string;
  editorsMailbox: string;
};
