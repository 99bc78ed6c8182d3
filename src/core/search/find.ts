import { asGuessed, type Correction, correctionOf, inContext, type LookedUp } from './guessed.ts';
import type { SearchIndex } from './open-index.ts';
import { type Ranked, rank } from './rank.ts';
import { type Reading, readQuery, type Wanted } from './read-query.ts';
import { asNamed, asTyped, senseWeights, weighed } from './senses.ts';
import { thesaurusWords } from './thesaurus/index.ts';
import { isLittle, type Word } from './words.ts';

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

/** Looks for a query. `literal` has words and phrases to take as they are typed. Reads only the files of the index it needs. */
export async function find(query: string, literal: readonly string[], index: SearchIndex): Promise<Answer> {
  const { wanted, filters } = readQuery(query, literal);
  const found = inContext(await Promise.all(wanted.map((one) => lookUp(one, literal, index))));
  const terms = found.flatMap(({ terms: own }) => own);
  const ranked = rank(terms, index.documents);
  const corrections = found.flatMap(({ guessed }) => correctionOf(guessed, ranked));
  const words = [
    ...wanted.map(({ word }) => word),
    ...corrections.flatMap(({ instead }) => instead.split(' ')),
  ];
  return { ranked, filters, corrections, terms: terms.length, words };
}

async function lookUp(wanted: Wanted, literal: readonly string[], index: SearchIndex): Promise<LookedUp> {
  const { word, groups, names, unfinished } = wanted;
  const [own, other] = await Promise.all([asTyped(word, unfinished, index), index.meant(groups)]);
  const senses = [...own, ...weighed(other, senseWeights.meaning), ...asNamed(names, index)];
  const known = own.length > 0 || names !== undefined || thesaurusWords().has(word) || isLittle(word);
  if (known || word.length < 3 || !/^\p{L}+$/u.test(word) || literal.includes(word))
    return { terms: [{ senses }], guessed: [] };
  return asGuessed(word, index);
}
