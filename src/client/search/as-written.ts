import { type Correction, meantAsTyped } from '#core/search/correction.ts';
import type { FullText } from './full-text.ts';

/** Of the words that no title has and that were guessed at, those that whole texts have, so that they were meant as they were typed. */
export async function asWritten(
  corrections: readonly Correction[],
  { having }: FullText,
): Promise<Correction[]> {
  const kept = await Promise.all(
    corrections.map(async (correction) => {
      const { typed, instead } = correction;
      const written = typed.includes(' ') ? 0 : await having(typed);
      const guessed = written > 0 ? await Promise.all(instead.split(' ').map(having)) : [];
      return written > 0 && meantAsTyped(correction, { written, guessed: Math.min(...guessed) })
        ? [correction]
        : [];
    }),
  );
  return kept.flat();
}
