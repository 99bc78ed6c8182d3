/**
 * Number of single-letter changes, insertions, removals and swaps of neighbours between two words
 * (optimal string alignment distance).
 */
export function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? j;
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const row = rows[i] as number[];
      if (i === 0) row[j] = j;
      else {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          row[j] = Math.min(row[j] as number, at(i - 2, j - 2) + 1);
      }
    }
  return at(a.length, b.length);
}

/**
 * The known words nearest to a mistyped one, nearest first, ties in alphabetical order; words that share
 * a beginning or contain it count as near. At most `count`; empty where nothing is near.
 */
export function closest(word: string, known: Iterable<string>, count = 3): string[] {
  const lower = word.toLowerCase();
  const near: { entry: string; distance: number }[] = [];
  for (const entry of known) {
    const inside =
      (lower.length >= 2 && entry.startsWith(lower)) ||
      (lower.length >= 3 && (entry.includes(lower) || lower.includes(entry)));
    const distance = inside ? 1 : editDistance(lower.slice(0, 80), entry.slice(0, 80));
    if (distance <= Math.max(2, Math.ceil(lower.length / 3))) near.push({ entry, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.entry < b.entry ? -1 : 1));
  return near.slice(0, count).map(({ entry }) => entry);
}

/** "Did you mean a, b or c?", or nothing where nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = closest(word, known);
  if (near.length === 0) return '';
  const last = near.pop() as string;
  return ` Did you mean ${near.length ? `${near.join(', ')} or ` : ''}${last}?`;
}
