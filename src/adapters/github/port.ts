import type {
  Account,
  ChangedFile,
  Instant,
  Permission,
  PostedComment,
  PostedReview,
} from '#core/review/snapshot.ts';

/**
 * What the bot reads from GitHub and writes to it, in GitHub's own terms. `octokit.ts` is the one client;
 * `fake/` is a GitHub in memory that answers its requests, for tests and for the rehearsal.
 *
 * Every method gives the whole truth or throws a `ForgeError` (error.ts); nothing half read is ever handed out.
 * - Reads are tried again, with waits, when a connection, GitHub or an answer is broken, and when a rate limit is near
 *   its end. Lists are followed to the last page. Where GitHub itself stops giving (3,000 files, 250 commits, a cut
 *   tree), `complete` is false.
 * - Writes say what should be, not what to send. What would do something twice (a comment, a merge, a file, a start)
 *   reads first, sends nothing where it is so already, and is sent once; what changes nothing a second time (labels,
 *   requests, edits) is sent by whoever has just read and compared. All read back: from the answer where that shows
 *   whole what GitHub holds now, else afresh. An answer that got lost is settled by reading; only what does no harm is
 *   sent once more. So every write may be called again, after any crash.
 */
export type Forge = Reads & Writes;

export type Reads = {
  /** `owner/name`. */
  readonly repository: string;
  /** The account that the token writes as. */
  me: () => Promise<Account>;
  /** Throws `not-found` where there is no such pull request. */
  readPull: (number: number) => Promise<PullRead>;
  /** All open pull requests, the oldest first. */
  listOpenPulls: () => Promise<PullListed[]>;
  /** Pull requests that were merged at or after the instant. */
  listRecentlyMerged: (since: Instant) => Promise<PullListed[]>;
  /** Changed files; GitHub gives at most 3,000. The list knows no file modes: see `readTree`. */
  listFiles: (number: number) => Promise<Whole<PullFile>>;
  /** Reviews that were submitted; drafts of reviews are left out. It does not tell of edits: see `editsOf`. */
  listReviews: (number: number) => Promise<ReviewListed[]>;
  /** When the texts of reviews were last changed, by their nodes; those never changed are left out. Undefined where the API has no GraphQL. */
  editsOf: (nodes: readonly string[]) => Promise<ReadonlyMap<string, Instant> | undefined>;
  listComments: (number: number) => Promise<PostedComment[]>;
  /** Who was asked for a review, or no longer asked, and when; in order of time. Requests of teams are left out. */
  listRequestEvents: (number: number) => Promise<RequestEvent[]>;
  /** Commits of the pull request; GitHub gives at most 250. */
  listCommits: (number: number) => Promise<Whole<PullCommit>>;
  /** What this very account (same number) may do now; `none` where its login is gone or somebody else's by now. */
  permissionOf: (account: Account) => Promise<Permission>;
  /** The account with this number as it is called today; undefined once it is deleted. */
  accountById: (id: number) => Promise<Account | undefined>;
  /** Everything that a commit holds. */
  readTree: (commit: string) => Promise<Whole<TreeEntry>>;
  /** What lies directly in the top folder of a commit, or in the folder whose tree has this name; paths count from there. */
  readFolder: (object: string) => Promise<Whole<TreeEntry>>;
  /** The bytes of a blob, checked against its name; undefined where it is larger than `most` bytes. */
  readBlob: (entry: { object: string; size?: number }, most: number) => Promise<Uint8Array | undefined>;
  /** A file at a commit (left out: on main now); undefined where there is none. `object` names its blob. */
  readFile: (path: string, commit?: string) => Promise<{ text: string; object: string } | undefined>;
  /** Commits on main since the instant that touched a path, or anything below it, the newest first. */
  listHistory: (path: string, since: Instant) => Promise<{ commit: string; at: Instant }[]>;
  headOfMain: () => Promise<string>;
  /** The newest commit of main that a commit builds on: the commit itself where main holds it. Throws `not-found` where there is none. */
  mergeBase: (commit: string) => Promise<string>;
  /** An issue; undefined where there is none by that number, where it was deleted or moved away, or is a pull request. */
  readIssue: (number: number) => Promise<IssueRead | undefined>;
  /** All open issues, the oldest first; pull requests are left out. */
  listOpenIssues: () => Promise<IssueRead[]>;
  /**
   * Who wrote the text of an issue or changed it, in GitHub's own list of its versions (of which it gives the last 100).
   * Undefined where the API has no GraphQL.
   */
  editorsOf: (node: string) => Promise<Account[] | undefined>;
  /** When an issue or a pull request was closed and opened again, and by whom; in order of time. */
  listStateEvents: (number: number) => Promise<StateEvent[]>;
  /** All pull requests that come from a branch of the repository itself, the newest first. */
  listPullsFrom: (branch: string) => Promise<PullListed[]>;
  /** A branch of the repository, and how it and main have grown apart; undefined where there is none. */
  readBranch: (branch: string) => Promise<BranchRead | undefined>;
};

export type Writes = {
  /** The one comment of the bot that carries `tag`: posted, or edited where it says something else; doubles go. */
  postComment: (number: number, comment: { tag: string; body: string }) => Promise<{ id: number }>;
  editComment: (id: number, body: string) => Promise<void>;
  deleteComment: (id: number) => Promise<void>;
  /**
   * Asks for reviews, and tells whom GitHub does not let us ask and why (people who cannot see the repository). `now`: the
   * pull request as it is then, where all were asked at once.
   */
  requestReviews: (
    number: number,
    logins: readonly string[],
  ) => Promise<{ refused: readonly { login: string; why: string }[]; now?: PullListed }>;
  /** Gives the pull request as it is then; undefined where nobody was named. */
  withdrawRequests: (number: number, logins: readonly string[]) => Promise<PullListed | undefined>;
  addLabels: (number: number, labels: readonly string[]) => Promise<void>;
  removeLabel: (number: number, label: string) => Promise<void>;
  /**
   * Squashes onto main exactly the head that was judged. Throws `moved` where the head is another by now, `refused`
   * with GitHub's words where it does not let us.
   */
  merge: (number: number, headSha: string, title: string) => Promise<{ commit: string }>;
  /**
   * A whole file on main. `expected` is the blob that is there now, `none` for no file. Throws `moved` where something
   * else is there: read again. Throws `refused` where a rule of the repository keeps the bot from writing.
   */
  writeFile: (file: NewFile) => Promise<void>;
  /** Starts a workflow by its file name, on main. Where the answer got lost a run that has begun since counts. */
  dispatchWorkflow: (file: string) => Promise<void>;
  closePull: (number: number) => Promise<void>;
  /** Throws `refused` where GitHub does not let it be opened again: its branch is gone or was rewritten. */
  reopenPull: (number: number) => Promise<void>;
  /** Opens a pull request from a branch of the repository to main, where the bot has none open from there. */
  openPull: (wanted: { branch: string; title: string; body: string }) => Promise<{ number: number }>;
  closeIssue: (number: number, why: 'completed' | 'not_planned') => Promise<void>;
  /** Puts a commit on a branch and makes the branch where there is none. Throws `moved` where it is not at `parent` any more. */
  commitTo: (commit: NewCommit) => Promise<void>;
};

/** A list, and whether GitHub gave all of it. */
export type Whole<T> = { items: readonly T[]; complete: boolean };

/** A pull request as it stands in lists. */
export type PullListed = {
  number: number;
  title: string;
  author: Account;
  state: 'open' | 'closed' | 'merged';
  draft: boolean;
  createdAt: Instant;
  updatedAt: Instant;
  mergedAt?: Instant;
  /** The commit on main that it became. */
  mergeCommit?: string;
  headSha: string;
  /** The name of the branch that it comes from. */
  headRef: string;
  closedAt?: Instant;
  /** `owner/name` that it comes from; left out once that fork is gone. */
  headRepository?: string;
  /** The branch it goes to. */
  base: string;
  labels: readonly string[];
  asked: readonly Account[];
};

/** A pull request read on its own. */
export type PullRead = PullListed & {
  mergedBy?: Account;
  /** Left out while GitHub has not worked it out. */
  mergeable?: boolean;
  /** How many there are by GitHub's own count, to hold against the lists. */
  files: number;
  commits: number;
};

/** `object` is the blob after the change. */
export type PullFile = Pick<ChangedFile, 'path' | 'was' | 'change'> & { object?: string };

/** A review in a list. `commit` is where the reviewer stood, if known; `node` its name in GraphQL. */
export type ReviewListed = Omit<PostedReview, 'judged' | 'editedAt'> & { node: string; commit?: string };

export type RequestEvent = { at: Instant; who: Account; by: Account; is: 'asked' | 'withdrawn' };

/**
 * A commit and who wrote it: accounts of its author and of `Co-authored-by` trailers with a GitHub address
 * (which anybody can write into a commit), and the names of those that GitHub knows no account for.
 */
export type PullCommit = {
  commit: string;
  parents: readonly string[];
  accounts: readonly Account[];
  names: readonly string[];
};

/** `size` in bytes, files only. */
export type TreeEntry = {
  path: string;
  is: 'folder' | Exclude<ChangedFile['object'], 'none'>;
  object: string;
  size?: number;
};

/** An issue. `node` is its name in GraphQL. */
export type IssueRead = {
  number: number;
  node: string;
  author: Account;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: readonly string[];
};

export type StateEvent = { at: Instant; by: Account; is: 'closed' | 'reopened' };

/** Commits that main does not have, the oldest first, and files that differ from where the branch left main. */
export type BranchRead = {
  head: string;
  commits: readonly PullCommit[];
  files: readonly PullFile[];
  /** False where GitHub did not give all of either. */
  complete: boolean;
};

/** Files to put on a branch, or with `null` to take away. `new`: there is no such branch yet, and it starts at `parent`. */
export type NewCommit = {
  branch: string;
  parent: string;
  isNew: boolean;
  files: readonly { path: string; text: string | null }[];
  message: string;
};

export type NewFile = { path: string; text: string; message: string; expected: string | 'none' };
