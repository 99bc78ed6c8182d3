import type { Security, Verdict } from '#core/evidence/scale.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { DataOf } from '#core/model/kinds.ts';
import type { Person } from '#core/model/people.ts';
import type { FileDigest } from './digest.ts';

/** Somebody on GitHub. The number stays when the login is changed or taken over by another. */
export type Account = { id: number; login: string };

/** An instant as GitHub writes it: ISO 8601 in UTC. */
export type Instant = string;

/** What somebody may do in the repository, asked of GitHub when the decision is made. */
export const permissions = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Permission = (typeof permissions)[number];

/** A file that the pull request changes. Paths count from the top of the repository. */
export type ChangedFile = {
  path: string;
  was?: string;
  change: 'added' | 'modified' | 'removed' | 'renamed';
  /** What Git stores there after the change; `removed` has no object. */
  object: 'file' | 'executable' | 'symlink' | 'submodule' | 'none';
  /** Of the bytes at the head; left out where there are none or they were too large to read. */
  sha256?: string;
  /** True where main no longer holds what the change started from (or for an added file: holds one by now). */
  moved?: boolean;
};

/** The pull request itself. */
export type Pull = {
  number: number;
  author: Account;
  title: string;
  state: 'open' | 'closed' | 'merged';
  draft: boolean;
  createdAt: Instant;
  mergedAt?: Instant;
  headSha: string;
  /** False once the fork that it came from is gone: nobody can push to it any more. */
  headExists: boolean;
  /** Labels on it, by name. */
  labels: readonly string[];
  /** Who GitHub shows as asked for a review, and since when. See `askedIn` for those it does not let us ask. */
  asked: readonly (Account & { at: Instant })[];
  /** False where it conflicts with main; left out while GitHub has not worked it out. */
  mergeable?: boolean;
  mergedBy?: Account;
  /**
   * Who else wrote commits in it: the accounts behind authors and co-author trailers, where GitHub knows them. Merges that
   * only take in main do not count: whoever presses `Update branch` is no author.
   */
  committers: readonly Account[];
};

/** A review as posted. The body may carry a block or a seal. */
export type PostedReview = {
  id: number;
  by: Account;
  state: 'approved' | 'changes-requested' | 'commented' | 'dismissed';
  body: string;
  at: Instant;
  /** When its text was changed, where GitHub tells; else the bot knows from its receipts, once it has seen the review. */
  editedAt?: Instant;
  /** The files of the contribution as they were at the commit that the review names; left out where it cannot be read. */
  judged?: readonly FileDigest[];
};

/** A comment in the conversation. */
export type PostedComment = {
  id: number;
  by: Account;
  body: string;
  at: Instant;
  /** Set when it was changed after posting: those who can write to the repository can change other people's comments. */
  editedAt?: Instant;
};

/** A person's file on main as it stood from some day on; the newest last. */
export type PersonThrough = { handle: string; versions: readonly { since: Instant; data: Person }[] };

/** What main holds that a judgement rests on. */
export type Main = {
  people: readonly PersonThrough[];
  schools: ReadonlyMap<string, DataOf<'school'>>;
  networks: ReadonlyMap<string, DataOf<'network'>>;
  projects: readonly DataOf<'project'>[];
  /** Review records, with the write-up each lies in. */
  records: readonly { practice: string; record: DataOf<'review'> }[];
  /** Authors and school of what lies on main, by path below the content folder. */
  published: ReadonlyMap<string, { authors: readonly string[]; school?: string }>;
  /** Of the bytes of `policy.yaml`, as `sha256:…`. */
  policyDigest: string;
};

/** What the trusted run found when it read the changed files by their digests and checked them itself. */
export type Checked = {
  /** Errors, warnings and notes about the changed files. */
  findings: readonly LintProblem[];
  /** What the changed files say, where they could be read. */
  contents: readonly Contribution[];
  /** Levels of the write-ups touched: what they claim, and what the facts support with this change in and come to. */
  levels: readonly {
    practice: string;
    claimed: number;
    supported: number;
    verdict?: Verdict;
    security?: Security;
  }[];
  /** Write-ups that it takes back: title, day and reason are all that is left of them. */
  withdrawn?: readonly string[];
};

/** What a reviewer of something should know about. */
export type Topics = {
  ages?: readonly [number, number];
  subjects: readonly string[];
  outcomes: readonly string[];
};

/** What a changed file says about who stands behind it and what it concerns; its path is below the content folder. */
export type Contribution = {
  path: string;
  /** People's ids: authors or curators. */
  authors: readonly string[];
  school?: string;
  topics: Topics;
  /** Firms and interests that it declares. */
  declares: readonly string[];
  /**
   * Fields that only an editor may change and that this changes. Of people: `roles` (for a new file: any but author),
   * `school`, `github`, and ties taken away. Of tries: who declared what, and when it is measured how.
   */
  guarded: readonly string[];
  /** Of a person's file: the account it names. Of a school: its register number. */
  githubId?: number;
  urn?: number;
};

/**
 * Everything about one pull request that a judgement may rest on, read afresh in each run. Nothing in it is remembered.
 *
 * `complete` is false where GitHub did not give every page of a list: then nothing may be merged.
 */
export type Snapshot = {
  repository: string;
  pull: Pull;
  complete: boolean;
  files: readonly ChangedFile[];
  reviews: readonly PostedReview[];
  comments: readonly PostedComment[];
  /** The account the bot writes as: a comment is its own only by author and tag together. */
  bot: Account;
  permissions: ReadonlyMap<number, Permission>;
  /** How many reviews each account is asked for or has open across all pull requests. */
  openReviews: ReadonlyMap<number, number>;
  main: Main;
  checked: Checked;
};
