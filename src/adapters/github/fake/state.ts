import type { Commit } from './git.ts';

export type FakeAccount = { id: number; login: string; type: 'User' | 'Bot'; gone: boolean };

export type FakeReview = {
  id: number;
  by: number;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  body: string;
  at: string;
  commit: string;
  /** When it was last edited; only GraphQL tells. */
  edited?: string;
};

export type FakeComment = { id: number; on: number; by: number; body: string; at: string; changed: string };

export type FakeEvent = {
  id: number;
  at: string;
  by: number;
  event:
    | 'labeled'
    | 'unlabeled'
    | 'review_requested'
    | 'review_request_removed'
    | 'closed'
    | 'merged'
    | 'reopened';
  reviewer?: number;
  label?: string;
};

export type FakePull = {
  number: number;
  id: number;
  by: number;
  title: string;
  body: string;
  draft: boolean;
  state: 'open' | 'closed';
  at: string;
  updated: string;
  closedAt?: string;
  merged?: { at: string; by: number; commit: string };
  /** The branch it comes from: in the fork of `by`, or in the repository itself; undefined once the fork is gone. */
  from?: { owner: string; ref: string; isBranch?: true };
  /** Commits since it left main, the newest last. */
  commits: Commit[];
  /** The commit on main that it left from, or was last brought up to date with. */
  base: string;
  labels: string[];
  asked: number[];
  reviews: FakeReview[];
  events: FakeEvent[];
};

/** `edits`: who changed its text, besides whoever wrote it; only GraphQL tells. */
export type FakeIssue = {
  number: number;
  id: number;
  by: number;
  title: string;
  body: string;
  labels: string[];
  state: 'open' | 'closed';
  reason?: 'completed' | 'not_planned';
  at: string;
  updated: string;
  closedAt?: string;
  edits: number[];
  events: FakeEvent[];
};

export type FakeRun = { id: number; file: string; at: string; by: number; commit: string };

/** A refusal in GitHub's words. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly string[];
  constructor(status: number, message: string, errors: readonly string[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export const notFound = (): Refusal => new Refusal(404, 'Not Found');
