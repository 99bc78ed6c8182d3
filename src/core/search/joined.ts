import { type Guessed, lookUpGuess } from './guessed.ts';
import type { SearchIndex } from './open-index.ts';
import type { Wanted } from './read-query.ts';

/** Words that a word and the one beside it are when they are written together: `defi nition`, `health care`. */
export async function asJoined(
  { pairs }: Wanted,
  literal: readonly string[],
  index: SearchIndex,
): Promise<Guessed[]> {
  const found = await Promise.all(
    pairs
      .filter((pair) => !literal.includes(pair))
      .map(async (typed) => {
        const instead = typed.replace(' ', '');
        const there = (await index.wordsFrom(instead)).some(({ word }) => word === instead);
        return there ? [await lookUpGuess(typed, { word: instead, distance: 0, unlikely: 0 }, index)] : [];
      }),
  );
  return found.flat();
}
