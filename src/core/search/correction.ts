import { slips, unlikeliness } from './spelling.ts';

/** A word that nobody wrote, and the one that was looked for instead. */
export type Correction = { typed: string; instead: string };

/**
 * Whether a word that no title has, but `written` whole texts, was meant as it was typed: a name or a term, and not a slip that some
 * of them made too. `guessed` is the number of texts with what was guessed.
 */
export const meantAsTyped = (
  { typed, instead }: Correction,
  { written, guessed }: { written: number; guessed: number },
): boolean =>
  written > 0 &&
  unlikeliness(0, written) <= unlikeliness(slips(typed, instead.replaceAll(' ', ''), Infinity), guessed);
