import { type Naming, namedAt } from './facet-words.ts';
import type { Entry } from './index-format.ts';
import type { SearchIndex } from './open-index.ts';
import { intersection, type Postings, union } from './postings.ts';
import { type Ranked, rank, type Sense, type Term } from './rank.ts';
import { type Reading, readQuery, type Wanted } from './read-query.ts';
import { type Guess, guesses, splitIn } from './spelling.ts';
import { stem } from './stem.ts';
import { groupsOf, thesaurusWords } from './thesaurus/index.ts';
import { isLittle, littleWords, type Word } from './words.ts';

/** A word that nobody wrote, and the one that was looked for instead. */
export type Correction = { typed: Word; instead: string };

/** What a query found before any filter: documents by how well they fit, and how the query was read. */
export type Answer = {
  ranked: readonly Ranked[];
  filters: Reading['filters'];
  corrections: readonly Correction[];
  /** How many things were looked for. */
  terms: number;
  /** The words that were looked for, as they were typed or corrected. */
  words: readonly Word[];
};

/** How well a sense stands for a word as it was typed; chosen on half of the judged queries, see tests/bench/RESULTS.md. */
export const senseWeights = {
  form: 0.95,
  beginning: 0.8,
  meaning: 0.5,
  facet: 0.6,
  /** A guess at a misspelt word; less for each slip, and for each that it is behind the best guess. */
  guess: 0.95,
  slip: 0.2,
  behind: 2,
};

/** Looks for a query. `literal` has words and phrases to take as they are typed. Reads only the files of the index it needs. */
export async function find(query: string, literal: readonly string[], index: SearchIndex): Promise<Answer> {
  const { wanted, filters } = readQuery(query, literal);
  const found = await Promise.all(wanted.map((one) => lookUp(one, literal, index)));
  const terms = found.flatMap(({ terms: own }) => own);
  const ranked = rank(terms, index.documents);
  const corrections = found.flatMap(({ guessed }) => correctionOf(guessed, ranked));
  const words = [
    ...wanted.map(({ word }) => word),
    ...corrections.flatMap(({ instead }) => instead.split(' ')),
  ];
  return { ranked, filters, corrections, terms: terms.length, words };
}

/** A guess, and where it is. */
type Guessed = { typed: Word; instead: string; at: Postings };
type LookedUp = { terms: Term[]; guessed: Guessed[] };

async function lookUp(wanted: Wanted, literal: readonly string[], index: SearchIndex): Promise<LookedUp> {
  const { word, groups, names, unfinished } = wanted;
  const [own, other] = await Promise.all([asTyped(word, unfinished, index), index.meant(groups)]);
  const senses = [...own, ...weighed(other, senseWeights.meaning), ...asNamed(names, index)];
  const known = own.length > 0 || names !== undefined || thesaurusWords().has(word) || isLittle(word);
  if (known || word.length < 3 || !/^\p{L}+$/u.test(word) || literal.includes(word))
    return { terms: [{ senses }], guessed: [] };
  return asGuessed(word, index);
}

const weighed = (lists: readonly Postings[], weight: number): Sense[] => lists.map((at) => ({ weight, at }));

/** Entries of the forms of a word: itself, and others with its stem. */
async function formsOf(word: Word, index: SearchIndex): Promise<Entry[]> {
  const root = stem(word);
  const entries = await index.wordsFrom(root.length > 3 ? root.slice(0, -1) : root.slice(0, 3));
  const forms = entries.filter((entry) => entry.word === word || stem(entry.word) === root);
  return forms.some((entry) => entry.word === word) || word.startsWith(root.slice(0, -1))
    ? forms
    : [...forms, ...(await index.wordsFrom(word)).filter((entry) => entry.word === word)];
}

async function asTyped(word: Word, unfinished: boolean, index: SearchIndex): Promise<Sense[]> {
  const forms = await formsOf(word, index);
  if (forms.length > 0) {
    const same = forms.filter((entry) => entry.word === word);
    return [...weighed(same, 1), { weight: senseWeights.form, at: union(forms) }];
  }
  const longer = unfinished && word.length > 2 ? await index.wordsFrom(word) : [];
  return longer.length > 0 ? [{ weight: senseWeights.beginning, at: union(longer) }] : [];
}

/** Every document of the phase or subject that a word names. */
function asNamed(names: Naming | undefined, index: SearchIndex): Sense[] {
  const facet = names && index.facets.get(names.facet);
  const value = facet?.values.indexOf(names?.value ?? '') ?? -1;
  if (!facet || value < 0) return [];
  const title: number[] = [];
  for (let document = 0; document < index.documents.count; document += 1)
    if (facet.of(document).includes(value)) title.push(document);
  return [{ weight: senseWeights.facet, at: { title, text: [] } }];
}

/** What a word that is nowhere may have been meant to be: two words written as one, or words that are written nearly so. */
async function asGuessed(word: Word, index: SearchIndex): Promise<LookedUp> {
  const known = await index.spelling();
  const parts = splitIn(word, known);
  if (parts) {
    const lists = await Promise.all(parts.map((part) => formsOf(part, index)));
    const at = lists.map(union);
    return {
      terms: at.map((one) => ({ senses: [{ weight: senseWeights.guess, at: one }] })),
      guessed: [{ typed: word, instead: parts.join(' '), at: intersection(at) }],
    };
  }
  const made = guesses(word, spellable(known));
  const found = await Promise.all(made.map((guess) => sensesOfGuess(guess, index)));
  if (made[0] && isLittle(made[0].word)) return { terms: [], guessed: [] };
  return {
    terms: [{ senses: found.flat() }],
    guessed: made.map((guess, place) => ({
      ...{ typed: word, instead: guess.word },
      at: found[place]?.[0]?.at ?? { title: [], text: [] },
    })),
  };
}

async function sensesOfGuess({ word, distance, behind }: Guess, index: SearchIndex): Promise<Sense[]> {
  const { guess, slip, behind: less } = senseWeights;
  const weight = guess * Math.max(0.1, 1 - slip * distance) * Math.exp(-less * behind);
  const [forms, meant] = await Promise.all([formsOf(word, index), index.meant(groupsOf([word]))]);
  const own = [
    ...weighed(forms, 1),
    ...weighed(meant, senseWeights.meaning),
    ...asNamed(namedAt([word], 0), index),
  ];
  return own.map((sense) => ({ ...sense, weight: sense.weight * weight }));
}

/** Words of the index, of the thesaurus and of any text; the last are taken to be common. */
function* spellable(known: ReadonlyMap<Word, number>): Generator<{ word: Word; documents: number }> {
  for (const [word, documents] of known) yield { word, documents };
  for (const word of thesaurusWords()) if (!known.has(word)) yield { word, documents: 1 };
  for (const word of littleWords()) if (!known.has(word)) yield { word, documents: 100 };
}

/** The guess that the best results have; the first where none has any. */
function correctionOf(guessed: readonly Guessed[], ranked: readonly Ranked[]): Correction[] {
  const [first] = guessed;
  if (!first) return [];
  const best = new Set(ranked.slice(0, 3).map(({ document }) => document));
  const shown =
    guessed.find(({ at }) => [...at.title, ...at.text].some((document) => best.has(document))) ?? first;
  return [{ typed: shown.typed, instead: shown.instead }];
}
