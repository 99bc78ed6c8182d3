import type { Contribution } from '#core/contribute/contribution.ts';
import type { Contributed } from '#core/contribute/kinds.ts';
import type { Severity } from '#core/model/problem.ts';
import type { Account } from '#core/review/snapshot.ts';

/** An issue as far as files are made from it. Its text is a stranger's. */
export type IssueText = {
  number: number;
  author: Account;
  body: string;
  labels: readonly string[];
};

/** Something to mend or to look at. `where` is the question whose answer it is about, or else a file and line. */
export type Told = { where?: string; severity: Severity; message: string };

/** A file that is to leave, below the content folder. `isWritten`: it was written from its answers, word for word. */
export type Draft = { contribution: Contribution; path: string; text: string; isWritten: boolean };

/** What the person should know about their files, and did not ask for. */
export type Note =
  | { is: 'named-after-login'; login: string; path: string }
  | { is: 'other-address'; wished: string; path: string }
  | { is: 'would-review' }
  | { is: 'no-pictures' };

/** What an issue comes to before its files are checked. Files stand only where nothing in `told` is an error. */
export type Drafted = {
  kind: Contributed;
  /** What a person calls it. */
  title: string;
  /** The contribution first, then a person and a school that come along. */
  drafts: readonly Draft[];
  told: readonly Told[];
  notes: readonly Note[];
  /** Something in the issue may tell who a pupil is, or reach somebody: nothing of it is repeated. */
  isPrivate: boolean;
};

/** What an issue comes to: files as they may leave, or what keeps them; undefined where it was made with no form. */
export type Made =
  | {
      is: 'made';
      kind: Contributed;
      title: string;
      files: readonly { path: string; text: string }[];
      told: readonly Told[];
      notes: readonly Note[];
    }
  | { is: 'faulty'; told: readonly Told[]; isPrivate: boolean; notes: readonly Note[] };
