import type { Correction } from './correction.ts';
import { namedAt } from './facet-words.ts';
import type { SearchIndex } from './open-index.ts';
import { intersection, type Postings, union } from './postings.ts';
import type { Ranked, Sense, Term } from './rank.ts';
import { asNamed, formsOf, senseWeights, weighed } from './senses.ts';
import { type Guess, guesses, splitIn, unlikeliness } from './spelling.ts';
import { groupsOf, thesaurusWords } from './thesaurus/index.ts';
import { isLittle, littleWords, type Word } from './words.ts';

/** What a word that is nowhere may have meant: what stands for it, where it is, how near it is, and how unlikely; the likeliest first. */
export type Guessed = Correction & {
  senses: readonly Sense[];
  at: Postings;
  distance: number;
  unlikely: number;
};

/** What is looked for in place of a word: terms, and, where it had to be guessed at, the guesses that they are made from. */
export type LookedUp = { terms: readonly Term[]; guessed: readonly Guessed[] };

/**
 * What a word that is nowhere may have been meant to be: two words written as one, or words that are written nearly so. `asItIs` is
 * where it is when it is taken as another form of words that are there (`devision` of `devise`): undefined where that is likelier.
 */
export async function asGuessed(
  word: Word,
  asItIs: readonly Sense[],
  index: SearchIndex,
): Promise<LookedUp | undefined> {
  const known = await index.spelling();
  const made = guesses(word, spellable(known));
  const apart = splitIn(word, known);
  const best = Math.min(apart?.unlikely ?? Infinity, made[0]?.unlikely ?? Infinity);
  const own = Math.max(0, ...asItIs.map(({ at }) => at.title.length + at.text.length));
  if (own > 0 && unlikeliness(anotherForm, own) <= best) return undefined;
  if (apart && apart.unlikely === best) return inParts(word, apart.parts, index);
  if (made[0] && isLittle(made[0].word)) return { terms: [], guessed: [] };
  const all = await Promise.all(made.map((guess) => lookUpGuess(word, guess, index)));
  const guessed = all.filter(({ senses }) => senses.length > 0);
  return guessed.length > 0 ? { terms: [termOf(guessed)], guessed } : undefined;
}

/** How far off a word is, in slips, that shares a stem with words that are there and is no usual form of any. */
const anotherForm = 0.8;

async function inParts(typed: Word, parts: readonly Word[], index: SearchIndex): Promise<LookedUp> {
  const found = await Promise.all(
    parts.map((word) => lookUpGuess(typed, { word, distance: 0, unlikely: 0 }, index, groupsOf(parts))),
  );
  return {
    terms: found.map((one) => termOf([one])),
    guessed: [
      {
        ...{ typed, instead: parts.join(' '), at: intersection(found.map(({ at }) => at)) },
        ...{ senses: [], distance: 0, unlikely: 0 },
      },
    ],
  };
}

/** What a guess stands for. `groups` are those of the thesaurus that the word belongs to together with others. */
export async function lookUpGuess(
  typed: Word,
  guess: Guess,
  index: SearchIndex,
  groups: readonly number[] = [],
): Promise<Guessed> {
  const { word, distance, unlikely } = guess;
  const [forms, meant] = await Promise.all([
    formsOf(word, index),
    index.meant([...new Set([...groupsOf([word]), ...groups])]),
  ]);
  const senses = [
    ...weighed(forms, 1),
    ...weighed(meant, senseWeights.meaning),
    ...asNamed(namedAt([word], 0), index),
  ];
  return { typed, instead: word, senses, at: union(forms), distance, unlikely };
}

/** Guesses as one term: each counts less for slips, and for how much less likely it is than the best. */
function termOf(guessed: readonly Guessed[]): Term {
  const { guess, slip, behind: less } = senseWeights;
  const best = Math.min(...guessed.map(({ unlikely }) => unlikely));
  return {
    senses: guessed.flatMap(({ senses, distance, unlikely }) => {
      const weight = guess * Math.max(0.1, 1 - slip * distance ** 2) * Math.exp(-less * (unlikely - best));
      return senses.map((sense) => ({ ...sense, weight: sense.weight * weight }));
    }),
  };
}

/** Words of the index, of the thesaurus and of any text. */
function* spellable(known: ReadonlyMap<Word, number>): Generator<{ word: Word; documents: number }> {
  for (const [word, documents] of known) yield { word, documents };
  for (const word of thesaurusWords()) if (!known.has(word)) yield { word, documents: 1 };
  for (const word of littleWords()) if (!known.has(word)) yield { word, documents: 2 };
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
    const guessed = one.guessed
      .map((guess) => ({ ...guess, unlikely: guess.unlikely - together * shareOf(guess.at, company) }))
      .sort((a, b) => a.unlikely - b.unlikely);
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
