import type { Account, Instant } from './snapshot.ts';

/** An author's answer; `to` names the reviewer whose challenge it answers, and where it is left out all that are open. */
export type Answer = { to?: string; by: Account; at: Instant; text: string };

/** A reviewer's, or an editor's, word that a challenge is settled; `of` as `to` of an answer. */
export type Resolution = { of?: string; by: Account; at: Instant };

/** A rule that an editor set aside in public. `about` names whose review it is for, where it is about one. */
export type Waiver = { rule: string; about?: string; reason: string; by: Account; at: Instant };

/** What the bot says back to a comment. */
export type Reply = { to: number; text: string };

/** What people told the bot by commands, all of it folded in order of time. */
export type Said = {
  hold?: { by: Account; reason: string; at: Instant };
  withdrawn?: { by: Account; at: Instant };
  /** Account numbers of those who declined, and when last. */
  declined: ReadonlyMap<number, Instant>;
  volunteers: readonly Account[];
  /** People an editor wants asked. */
  assigned: readonly Account[];
  waivers: readonly Waiver[];
  adjudication?: { level: number; reason: string; by: Account; at: Instant };
  answers: readonly Answer[];
  resolutions: readonly Resolution[];
  /** Nobody is reminded before then. */
  remindAt?: Instant;
  replies: readonly Reply[];
};

/** Nothing was said. */
export const nothingSaid: Said = {
  declined: new Map(),
  volunteers: [],
  assigned: [],
  waivers: [],
  answers: [],
  resolutions: [],
  replies: [],
};
