import { rarity } from './rank.ts';
import type { Reading } from './read-query.ts';
import { stem } from './stem.ts';
import { isLittle, type Word, wordsOf } from './words.ts';

/** A text that has a word: its key, the same in every index that it stands in, and how many words stand before the first place. */
export type Hit = { key: string; first: number };

/** A word that was looked for: how many texts of the whole library have it, and those of them that fit what is chosen. */
export type TextTerm<H extends Hit = Hit> = { word: Word; documents: number; hits: readonly H[] };

/** A text with as many of the words as any has, by the rarest of those, and how early it says them. */
type Candidate<H extends Hit> = { key: string; hit: H; early: number };

/** A text that was read. `level` is that of its evidence, 0 where it has none. */
type ReadText = { key: string; content: string; level: number };

/** The words that are looked for in whole texts: all that tell something and were not read as filters; letters and digits stay together. */
export function textWords(query: string, filters: Reading['filters']): Word[] {
  const words = compared(query);
  const read = new Set(filters.flatMap(({ typed }) => wordsOf(typed)));
  const telling = words.filter((word) => !isLittle(word) && !wordsOf(word).every((part) => read.has(part)));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** Words as Pagefind takes them: `3D` is one, `don’t` is `dont`, `Anglo-Saxon` is two. */
const compared = (text: string): Word[] =>
  (text.match(/[\p{L}\p{M}\p{N}'’‘ʼ]+/gu) ?? []).map((word) => wordsOf(word).join('')).filter(Boolean);

/** How much of the words a text has at least to be listed, where none has all of them. */
const leastCovered = 0.5;

/**
 * Texts that may be shown, those that say the words earliest first: a text begins with its title, its post and what matters most.
 *
 * Where a text stands among indexes, and in how many there are, changes nothing: how rare a word is is counted over all, and equal
 * texts stand in the order of their keys. `count` is the number of texts of the whole library.
 */
export function candidates<H extends Hit>(terms: readonly TextTerm<H>[], count: number): Candidate<H>[] {
  const rarestFirst = terms
    .map((term) => ({ term, worth: rarity(Math.max(1, term.documents), count) }))
    .sort((a, b) => b.worth - a.worth || (a.term.word < b.term.word ? -1 : 1));
  const whole = rarestFirst.reduce((sum, { worth }) => sum + worth, 0);
  const found = new Map<string, Candidate<H> & { covers: number }>();
  for (const { term, worth } of rarestFirst)
    for (const hit of term.hits) {
      const { key } = hit;
      const known = found.get(key) ?? { key, hit, early: 0, covers: 0 };
      known.early += worth / Math.log2(2 + hit.first / 20);
      known.covers += worth / whole;
      found.set(key, known);
    }
  const all = [...found.values()];
  const most = all.reduce((best, { covers }) => Math.max(best, covers), leastCovered);
  return all
    .filter(({ covers }) => covers >= most)
    .sort((a, b) => b.early - a.early || (a.key < b.key ? -1 : 1))
    .map(({ covers: _, ...candidate }) => candidate);
}

/** The usual constants of BM25. */
const [k1, b] = [1.2, 0.75];

/**
 * The texts that fit best first, by BM25 (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, eq. 3.15) with forms of a
 * word counted as one, and lengths held against the mean of these texts; equal ones with the surer evidence first.
 */
export function rankTexts<T extends ReadText>(
  texts: readonly T[],
  terms: readonly TextTerm[],
  count: number,
): T[] {
  const read = texts.map((text) => ({ text, words: compared(text.content).map(stem) }));
  const mean = read.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, read.length);
  const scored = read.map(({ text, words }) => {
    const length = k1 * (1 - b + (b * words.length) / Math.max(1, mean));
    const score = terms.reduce((sum, { word, documents, hits }) => {
      if (!hits.some(({ key }) => key === text.key)) return sum;
      const root = stem(word);
      // Pagefind's stems are not quite ours: what it found is there at least once.
      const times = Math.max(1, words.filter((one) => one === root).length);
      return sum + (rarity(Math.max(1, documents), count) * times * (k1 + 1)) / (times + length);
    }, 0);
    return { text, score };
  });
  return scored
    .sort(
      (one, other) =>
        other.score - one.score ||
        other.text.level - one.text.level ||
        (one.text.key < other.text.key ? -1 : 1),
    )
    .map(({ text }) => text);
}
