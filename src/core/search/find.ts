import type { Correction } from './correction.ts';
import { asGuessed, correctionOf, inContext, type LookedUp } from './guessed.ts';
import { asJoined } from './joined.ts';
import type { SearchIndex } from './open-index.ts';
import { type Ranked, rank } from './rank.ts';
import { type Reading, readQuery, type Wanted } from './read-query.ts';
import { asNamed, asTyped, inflected, senseWeights, weighed } from './senses.ts';
import { groupsOf, thesaurusWords } from './thesaurus/index.ts';
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
  const found = inContext(once(wanted, await Promise.all(wanted.map((one) => lookUp(one, literal, index)))));
  const terms = found.flatMap(({ terms: own }) => own);
  const ranked = rank(terms, index.documents);
  const corrections = found.flatMap(({ guessed }) => correctionOf(guessed, ranked));
  const words = [
    ...wanted.map(({ word }) => word),
    ...corrections.flatMap(({ instead }) => instead.split(' ')),
  ];
  return { ranked, filters, corrections, terms: terms.length, words };
}

/** What is looked for, two words that were read as one only once, in the place of the first. */
function once(wanted: readonly Wanted[], found: readonly LookedUp[]): LookedUp[] {
  const pairs = new Map(found.flatMap((one) => one.guessed.map(({ typed }) => [typed, one] as const)));
  return found.map((one, at) => {
    const pair = wanted[at]?.pairs.find((typed) => pairs.has(typed));
    if (pair === undefined) return one;
    return wanted[at - 1]?.pairs.includes(pair) ? nowhere : (pairs.get(pair) as LookedUp);
  });
}

const nowhere: LookedUp = { terms: [], guessed: [] };

async function lookUp(wanted: Wanted, literal: readonly string[], index: SearchIndex): Promise<LookedUp> {
  const { word, groups, names, unfinished } = wanted;
  const [{ senses: own, sure }, other, joined] = await Promise.all([
    asTyped(word, unfinished, index),
    index.meant(groups),
    asJoined(wanted, literal, index),
  ]);
  const senses = [...own, ...weighed(other, senseWeights.meaning), ...asNamed(names, index)];
  const asOne = joined.flatMap((one) => one.senses);
  const known = sure || names !== undefined || isLittle(word) || inThesaurus(word);
  if (known || literal.includes(word)) {
    const less = asOne.map((one) => ({ ...one, weight: one.weight * senseWeights.joined }));
    return { terms: [{ senses: [...senses, ...less] }], guessed: [] };
  }
  if (joined.length > 0) return { terms: [{ senses: asOne }], guessed: joined };
  const spelt = /^\p{L}{3,}$/u.test(word) ? await asGuessed(word, own, index) : undefined;
  return spelt ?? { terms: [{ senses }], guessed: [] };
}

/** Whether a word or a usual form of it is in the thesaurus. */
const inThesaurus = (word: Word): boolean =>
  thesaurusWords().has(word) ||
  (groupsOf([word]).length > 0 && [...thesaurusWords()].some((one) => inflected(word, one)));
