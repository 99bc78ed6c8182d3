import type { Said } from '../said.ts';
import type { Account, Instant, Snapshot } from '../snapshot.ts';

/** Who may give a command. */
export const givers = ['anyone', 'author', 'reviewer', 'editor'] as const;
export type Giver = (typeof givers)[number];

/** A command as typed: its words after the name, and the lines that follow until the next command. */
export type Given = {
  name: string;
  /** The rest of its line. */
  words: string;
  /** The rest of its line and the lines below it. */
  text: string;
  by: Account;
  at: Instant;
  /** The comment it stands in; left out in the body of a review, which gets no reply. */
  comment?: number;
};

/** What a command does to what was said so far; a sentence where it cannot be taken, saying what to type. */
export type Outcome = { said: Said; reply?: string } | { refused: string };

/** A command of the bot. One file each, listed in `index.ts`. */
export type Command = {
  name: string;
  /** What to type, and what it does: the help is made from it. */
  usage: string;
  does: string;
  /** Any of them may give it. */
  may: readonly Giver[];
  /** True where the lines below it belong to it. */
  takesText?: boolean;
  apply: (given: Given, said: Said, snapshot: Snapshot) => Outcome;
  /** What is refused with a sentence, whoever types it; left out where nothing is. For the tests, which run it. */
  refusedExample?: string | { inReview: string };
};

/** Makes a command; there to give its parts their types. */
export const command = (parts: Command): Command => parts;
