import type { AnyEntry } from '#core/library/entry.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Folder } from '../folders.ts';

/** Whose move it is, in the order in which they are told. */
export const movers = ['editor', 'code-owner', 'bot', 'steward', 'author', 'reviewer', 'person'] as const;
export type Mover = (typeof movers)[number];

/** What can be wrong. */
export const concernKinds = [
  'stuck',
  'overdue',
  'unreadable',
  'missing-record',
  'left-out',
  'steward-nobody',
  'challenge-unanswered',
  'look-again',
  'look-again-soon',
  'try-silent',
  'try-due',
  'away-expired',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Something that waits for somebody. */
export type Concern = {
  is: ConcernKind;
  mover: Mover;
  /** Handles or logins, where it is known who. */
  names: readonly string[];
  /** A path in the repository, or `#` and the number of a pull request. */
  about: string;
  /** ISO day since when, or by when where it lies ahead. */
  since?: string;
  /** A sentence or two for people: what it is, and what to do. */
  says: string;
};

/** What is looked at: everything on main, and the ISO day on which. */
export type Looked = {
  entries: readonly AnyEntry[];
  folders: readonly Folder[];
  today: string;
  policy: Policy;
};
