import type { Account, Instant } from './snapshot.ts';

/** Whose move it is. */
export type Actor =
  | { who: 'author' }
  | { who: 'reviewer'; account: Account }
  | { who: 'reviewers' }
  | { who: 'editor' }
  | { who: 'code-owner' }
  | { who: 'bot' }
  | { who: 'nobody' };

/** Somebody whose review is waited for. */
export type Due = { account: Account; askedAt: Instant; by: Instant };

/** What the author has still to do: answer a challenge, make changes a reviewer asked for, or take in main. */
export type Open =
  | { kind: 'challenge' | 'changes'; reviewId: number; by: Account; text: string; since: Instant }
  | { kind: 'conflict' };

/** Why an editor has to act. */
export const editorReasons = [
  'editors-decide',
  'nobody-eligible',
  'fork-gone',
  'adjudicate',
  'safeguarding',
  'merge-refused',
  'incomplete',
  'merged-unreviewed',
] as const;
export type EditorReason = (typeof editorReasons)[number];

/** What a quorum still lacks, in the words of the policy. */
export const lacks = ['reviews', 'external', 'expert', 'experienced', 'screening'] as const;
export type Lack = (typeof lacks)[number];

/** Who made a decision, as the record names it. */
export type DecidedBy = 'quorum' | 'machine' | 'screened' | 'editor';

/** The names of all judgements: each has a label of its own. */
export const judgements = [
  'not-ours',
  'closed',
  'draft',
  'held',
  'checks-failing',
  'awaiting-reviewers',
  'in-review',
  'author-to-answer',
  'split',
  'waiting-on-editor',
  'agreed',
  'merged-unrecorded',
  'recorded',
  'overdue',
] as const satisfies readonly Judgement['is'][];

/** Where a pull request stands: exactly one of these. */
export type Judgement =
  | { is: 'not-ours'; paths: readonly string[] }
  | { is: 'closed' }
  | { is: 'draft' }
  | { is: 'held'; by: Account; reason: string; since: Instant }
  | { is: 'checks-failing'; errors: number }
  | {
      is: 'awaiting-reviewers';
      have: number;
      need: number;
      lacking: readonly Lack[];
      asked: readonly Account[];
    }
  /** Reviews are waited for, or reviewers' word on the author's answers. */
  | { is: 'in-review'; have: number; need: number; due: readonly Due[] }
  | { is: 'author-to-answer'; open: readonly Open[]; by?: Instant }
  | { is: 'split'; have: number; need: number; third?: Account }
  | { is: 'waiting-on-editor'; why: EditorReason; detail?: string }
  | { is: 'agreed'; level: number; by: readonly Account[]; decidedBy: DecidedBy; founding?: boolean }
  | { is: 'merged-unrecorded'; practices: readonly string[] }
  | { is: 'recorded' }
  | {
      is: 'overdue';
      since: Instant;
      was: 'in-review' | 'author-to-answer' | 'awaiting-reviewers' | 'split';
      late: readonly Account[];
    };

/** One line of the reasons behind a judgement: the rule, and the facts it was applied to. */
export type Reason = { rule: string; facts: string };

/** A judgement with whose move it is, by when, and why. */
export type Verdict = { judgement: Judgement; next: Actor; by?: Instant; reasons: readonly Reason[] };
