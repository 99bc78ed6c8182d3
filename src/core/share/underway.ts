import type { Contribution } from '#core/contribute/contribution.ts';

/** A picture that goes with a write-up, under the name by which its text shows it. */
export type ChosenPicture = { name: string; bytes: Uint8Array };

/**
 * What stands in a form: a contribution, and what must come with it because the library does not have it yet. Plain JSON, so
 * that it can be kept as a draft.
 */
export type Underway = {
  main: Contribution;
  /** The author, where nobody here knows them yet. */
  person?: Contribution;
  /** Their school, likewise. */
  school?: Contribution;
  /** By key, what was typed and could not be read as an answer, so that it is not lost. */
  typed?: Readonly<Record<string, string>>;
};

/** Which contribution of those underway. */
export type Who = 'main' | 'person' | 'school';
