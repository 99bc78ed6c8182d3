import type { Outcome } from '#core/model/lists.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Contributed } from './kinds.ts';
import type { Option } from './question.ts';

/** Answers by the key of their question; null: asked, and left out. */
export type Answers = Record<string, unknown>;

/**
 * What somebody is contributing, as far as they have got. `owner` is the practice that a report or try belongs to; `given`
 * are fields that came as a whole (from flags or a file), about which nothing is asked.
 */
export type Contribution = {
  kind: Contributed;
  owner?: string;
  answers: Answers;
  given: Record<string, unknown>;
  /** Fields of entries of a list that came with a file and that nobody asks about, by dotted path (`findings.0.icc`). */
  kept?: Record<string, unknown>;
};

/** What can be referred to. */
export type Referred = 'person' | 'school' | 'priority' | 'practice' | 'try';

/** The practice that a report, try or challenge is about, as far as its questions go. */
export type AboutPractice = {
  /** What must stay, and what may change. */
  core: readonly string[];
  adaptable: readonly string[];
  /** Its results and sections, which a challenge can be about. */
  parts: readonly Option[];
};

/** What the questions need to know of the world. */
export type About = {
  policy: Policy;
  /** ISO date. */
  today: string;
  /** Ids there are, with what they are called. */
  known: Record<Referred, readonly Option[]>;
  /** Paths below the content folder that are taken. */
  taken: (path: string) => boolean;
  /** What the practice that a report or try belongs to is about. */
  outcome?: Outcome;
  practice?: AboutPractice;
};

/** A contribution with nothing in it. */
export const nothingYet = (kind: Contributed, owner?: string): Contribution => ({
  kind,
  ...(owner !== undefined && { owner }),
  answers: {},
  given: {},
});
