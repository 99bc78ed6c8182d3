import { diffLines, diffWordsWithSpace } from 'diff';

/** A piece of a text: in both, taken out, or put in. */
export type Piece = { is: 'same' | 'out' | 'in'; text: string };

/** The longest that comparing may take, in milliseconds; texts that differ more are shown one after the other. */
const PATIENCE = 1500;

const pieceOf = ({
  value,
  added,
  removed,
}: {
  value: string;
  added?: boolean;
  removed?: boolean;
}): Piece => ({
  ...{ is: added ? 'in' : removed ? 'out' : 'same', text: value },
});

/**
 * What changed between two texts, by line and within changed lines by word. The pieces that are the same or taken out make the
 * first text, those that are the same or put in the second.
 */
export function wordChanges(before: string, after: string): Piece[] {
  const lines = diffLines(before, after, { timeout: PATIENCE })?.map(pieceOf) ?? [
    { is: 'out', text: before },
    { is: 'in', text: after },
  ];
  return lines.flatMap((piece, place): Piece[] => {
    const next = lines[place + 1];
    if (piece.is === 'out' && next?.is === 'in')
      return diffWordsWithSpace(piece.text, next.text, { timeout: PATIENCE })?.map(pieceOf) ?? [piece, next];
    const last = lines[place - 1];
    return piece.is === 'in' && last?.is === 'out' ? [] : [piece];
  });
}
