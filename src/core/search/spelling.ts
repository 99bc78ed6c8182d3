import type { Word } from './words.ts';

/** A known word, and in how many documents it is. */
export type Known = { word: Word; documents: number };

/** A known word that may have been meant, how far it is from what was typed (0 is the same, 1 about one slip), and how unlikely that makes it. */
export type Guess = { word: Word; distance: number; unlikely: number };

/** How far from being meant something is, in slips: its distance, and how common it is; less is likelier. */
export const unlikeliness = (distance: number, documents: number): number =>
  distance - often * Math.log2(1 + documents);

/** How many slips a word is nearer for being in twice as many documents. */
const often = 0.12;

/** What slips cost, in slips. */
const cost = {
  /** One letter for another, or one too many or too few. */
  letter: 1,
  /** Two letters that stand side by side on the keyboard, one for the other. */
  neighbourKey: 0.8,
  /** One vowel for another, one more or one less: what is heard is nearly the same. */
  vowel: 0.6,
  /** Consonants that can sound the same. */
  sound: 0.5,
  /** A letter written twice or once instead of once or twice. */
  double: 0.4,
  /** Two letters the other way round. */
  swap: 0.55,
  /** An `s` more or less at the end: the other number of the same word. */
  plural: 0.3,
  /** A silent or weak letter left out or put in. */
  silent: 0.6,
  /** More, when the first letter is another: people seldom miss that one. */
  first: 0.6,
  /** A space left out between two words. */
  space: 0.5,
  /** Words that sound alike cost this much of what their letters cost. */
  alike: 0.6,
} as const;

const vowels = new Set('aeiouy');
const soundsLike = new Set(
  ['ck', 'cs', 'sz', 'kq', 'gj', 'fv', 'mn', 'td', 'xs', 'xc'].flatMap((pair) => [
    pair,
    `${pair[1]}${pair[0]}`,
  ]),
);
const weak = new Set('hgkwtnrl');
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const neighbours = new Set(
  rows.flatMap((row, at) =>
    [...row].flatMap((key, place) => {
      const below = rows[at + 1] ?? '';
      const near = [row[place + 1], below[place], below[place - 1]];
      return near.flatMap((other) => (other ? [key + other, other + key] : []));
    }),
  ),
);

/** The cost of a letter for another. */
function replacing(a: string, b: string): number {
  if (vowels.has(a) && vowels.has(b)) return cost.vowel;
  if (soundsLike.has(a + b)) return cost.sound;
  return neighbours.has(a + b) ? cost.neighbourKey : cost.letter;
}

/** The cost of a letter that is in one word only; `before` and `behind` stand beside it there. */
function extra(letter: string, before: string | undefined, behind: string | undefined): number {
  if (letter === before || letter === behind) return cost.double;
  if (letter === 's' && before !== undefined && behind === undefined) return cost.plural;
  if (vowels.has(letter)) return cost.vowel;
  return weak.has(letter) && before !== undefined ? cost.silent : cost.letter;
}

/**
 * How far two words are from each other, in slips: Damerau-Levenshtein (optimal string alignment) with slips weighted by how
 * often fingers and ears make them. Gives Infinity as soon as it is more than `most`.
 */
export function slips(typed: Word, meant: Word, most: number): number {
  const added = Array.from(meant, (letter, j) => extra(letter, meant[j - 1], meant[j + 1]));
  let before: number[] = [];
  let last: number[] = [0];
  for (const [j, more] of added.entries()) last.push((last[j] as number) + more);
  for (let i = 1; i <= typed.length; i += 1) {
    const letter = typed[i - 1] as string;
    const left = extra(letter, typed[i - 2], typed[i]);
    const row = [(last[0] as number) + left];
    let least = row[0] as number;
    for (let j = 1; j <= meant.length; j += 1) {
      const other = meant[j - 1] as string;
      let best = (last[j - 1] as number) + (letter === other ? 0 : replacing(letter, other));
      const without = (last[j] as number) + left;
      if (without < best) best = without;
      const withMore = (row[j - 1] as number) + (added[j - 1] as number);
      if (withMore < best) best = withMore;
      if (i > 1 && j > 1 && letter === meant[j - 2] && other === typed[i - 2] && letter !== other) {
        const swapped = (before[j - 2] as number) + cost.swap;
        if (swapped < best) best = swapped;
      }
      row.push(best);
      if (best < least) least = best;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    before = last;
    last = row;
  }
  const total = (last[meant.length] as number) + (typed[0] === meant[0] ? 0 : cost.first);
  return total > most ? Number.POSITIVE_INFINITY : total;
}

const sounds: readonly [RegExp, string][] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^ps|^x/, 's'],
  [/^wr|rh/g, 'r'],
  [/ph/g, 'f'],
  [/sch/g, 'sk'],
  [/tch|ch/g, 'C'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[tsc]ion|[st]ian|sh[aeou]n/g, 'Sn'],
  [/tious|cious|shus/g, 'Ss'],
  [/dge|g(?=[ei])/g, 'j'],
  [/gh|h|w/g, ''],
  [/[aeiouy]+/g, 'a'],
  [/(.)\1+/g, '$1'],
  [/a(?=s?$)/, ''],
];

const heard = new Map<Word, string>();

/** How a word sounds, roughly: words with the same key are often written for one another. */
export function soundOf(word: Word): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  const key = sounds.reduce((form, [pattern, instead]) => form.replace(pattern, instead), word);
  heard.set(word, key);
  return key;
}

/** How far off a word may be: short words are too easily others. */
const tolerated = (typed: Word): number =>
  typed.length <= 3 ? 0.8 : typed.length <= 5 ? 1.6 : typed.length <= 8 ? 2 : 2.6;

/**
 * Known words that may have been meant by an unknown one, best first. Nearness counts most; of words equally near the one that
 * is in more documents stands first.
 */
export function guesses(typed: Word, known: Iterable<Known>, most = 4): Guess[] {
  const limit = tolerated(typed);
  const sound = soundOf(typed);
  const letters = lettersOf(typed);
  const found: Guess[] = [];
  for (const { word, documents } of known) {
    if (cost.double * Math.abs(word.length - typed.length) > limit) continue;
    const least = leastSlips(letters, lettersOf(word));
    if (least > limit / cost.alike) continue;
    const alike = sound.length > 1 && soundOf(word) === sound;
    const reach = alike ? limit / cost.alike : limit;
    if (least > reach) continue;
    const distance = slips(typed, word, reach) * (alike ? cost.alike : 1);
    if (distance <= limit) found.push({ word, distance, unlikely: unlikeliness(distance, documents) });
  }
  return found.sort((a, b) => a.unlikely - b.unlikely || (a.word < b.word ? -1 : 1)).slice(0, most);
}

/** Which of the letters a to z a word has, a bit for each. */
function lettersOf(word: Word): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** A cost that two words have at least: each letter that only one of them has is a slip, and none is cheaper than a sound but a plural. */
const leastSlips = (one: number, other: number): number =>
  cost.sound * Math.max(bitsIn(one & ~other), bitsIn(other & ~one)) - (cost.sound - cost.plural);

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The two known words that an unknown one is written together from, and how unlikely that is: as the rarer of them is. */
export function splitIn(
  typed: Word,
  known: ReadonlyMap<Word, number>,
): { parts: readonly [Word, Word]; unlikely: number } | undefined {
  let best: { parts: [Word, Word]; documents: number } | undefined;
  for (let cut = 3; cut <= typed.length - 3; cut += 1) {
    const parts: [Word, Word] = [typed.slice(0, cut), typed.slice(cut)];
    const documents = Math.min(...parts.map((part) => known.get(part) ?? 0));
    if (documents > 0 && documents > (best?.documents ?? 0)) best = { parts, documents };
  }
  return best && { parts: best.parts, unlikely: unlikeliness(cost.space, best.documents) };
}
