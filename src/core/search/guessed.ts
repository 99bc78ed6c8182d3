import { namedAt } from './facet-words.ts';
import type { SearchIndex } from './open-index.ts';
import { intersection, type Postings, union } from './postings.ts';
import type { Ranked, Sense, Term } from './rank.ts';
import { asNamed, formsOf, senseWeights, weighed } from './senses.ts';
import { type Guess, guesses, splitIn } from './spelling.ts';
import { groupsOf, thesaurusWords } from './thesaurus/index.ts';
import { isLittle, littleWords, type Word } from './words.ts';

/** A word that nobody wrote, and the one that was looked for instead. */
export type Correction = { typed: Word; instead: string };

/** What a word that is nowhere may have meant: what stands for it, where it is, and how near it is; the nearest first. */
export type Guessed = Correction & {
  senses: readonly Sense[];
  at: Postings;
  distance: number;
  behind: number;
};

/** What is looked for in place of a word: terms, and, where it had to be guessed at, the guesses that they are made from. */
export type LookedUp = { terms: readonly Term[]; guessed: readonly Guessed[] };

/** What a word that is nowhere may have been meant to be: two words written as one, or words that are written nearly so. */
export async function asGuessed(word: Word, index: SearchIndex): Promise<LookedUp> {
  const known = await index.spelling();
  const parts = splitIn(word, known);
  if (parts) {
    const lists = await Promise.all(parts.map((part) => formsOf(part, index)));
    const at = lists.map(union);
    return {
      terms: at.map((one) => ({ senses: weighed([one], senseWeights.guess) })),
      guessed: [
        {
          ...{ typed: word, instead: parts.join(' '), at: intersection(at) },
          ...{ senses: [], distance: 0, behind: 0 },
        },
      ],
    };
  }
  const made = guesses(word, spellable(known));
  if (made[0] && isLittle(made[0].word)) return { terms: [], guessed: [] };
  const guessed = await Promise.all(made.map((guess) => lookUpGuess(word, guess, index)));
  return { terms: [termOf(guessed)], guessed };
}

async function lookUpGuess(typed: Word, guess: Guess, index: SearchIndex): Promise<Guessed> {
  const { word, distance, behind } = guess;
  const [forms, meant] = await Promise.all([formsOf(word, index), index.meant(groupsOf([word]))]);
  const senses = [
    ...weighed(forms, 1),
    ...weighed(meant, senseWeights.meaning),
    ...asNamed(namedAt([word], 0), index),
  ];
  return { typed, instead: word, senses, at: union(forms), distance, behind };
}

/** Guesses as one term: each counts less for every slip, and for how far it is behind the best. */
function termOf(guessed: readonly Guessed[]): Term {
  const { guess, slip, behind: less } = senseWeights;
  return {
    senses: guessed.flatMap(({ senses, distance, behind }) => {
      const weight = guess * Math.max(0.1, 1 - slip * distance) * Math.exp(-less * behind);
      return senses.map((sense) => ({ ...sense, weight: sense.weight * weight }));
    }),
  };
}

/** Words of the index, of the thesaurus and of any text; the last are taken to be common. */
function* spellable(known: ReadonlyMap<Word, number>): Generator<{ word: Word; documents: number }> {
  for (const [word, documents] of known) yield { word, documents };
  for (const word of thesaurusWords()) if (!known.has(word)) yield { word, documents: 1 };
  for (const word of littleWords()) if (!known.has(word)) yield { word, documents: 100 };
}

/**
 * Weighs the guesses at each word again by the other words of the query: of two words that are written nearly so, the one meant is
 * more likely the one that stands together with the others (`platics and polymers` is not about politics).
 */
export function inContext(found: readonly LookedUp[]): LookedUp[] {
  return found.map((one, place) => {
    if (one.guessed.length < 2) return one;
    const company = found.filter((_, at) => at !== place).flatMap(({ terms }) => terms.map(strongest));
    if (company.length === 0) return one;
    const closer = one.guessed.map((guess) => ({
      ...guess,
      behind: guess.behind - together * shareOf(guess.at, company),
    }));
    const best = Math.min(...closer.map(({ behind }) => behind));
    const guessed = closer
      .map((guess) => ({ ...guess, behind: guess.behind - best }))
      .sort((a, b) => a.behind - b.behind);
    return { terms: [termOf(guessed)], guessed };
  });
}

/** How many slips a guess is nearer for standing together with all of the other words in every document. */
const together = 1.5;

/** The documents that have a term in its own form, as a rule. */
function strongest({ senses }: Term): ReadonlySet<number> {
  const most = Math.max(0, ...senses.map(({ weight }) => weight));
  return new Set(
    senses.filter(({ weight }) => weight >= most * 0.9).flatMap(({ at }) => [...at.title, ...at.text]),
  );
}

/** The mean share of the other words that documents with a guess have; a guess in few documents has to show it more often. */
function shareOf({ title, text }: Postings, company: readonly ReadonlySet<number>[]): number {
  const documents = [...title, ...text];
  const met = documents.reduce(
    (sum, document) => sum + company.filter((those) => those.has(document)).length / company.length,
    0,
  );
  return met / (documents.length + 1);
}

/** The guess that the best results have; the first where none has any. */
export function correctionOf(guessed: readonly Guessed[], ranked: readonly Ranked[]): Correction[] {
  const [first] = guessed;
  if (!first) return [];
  const best = new Set(ranked.slice(0, 3).map(({ document }) => document));
  const shown =
    guessed.find(({ at }) => [...at.title, ...at.text].some((document) => best.has(document))) ?? first;
  return [{ typed: shown.typed, instead: shown.instead }];
}
