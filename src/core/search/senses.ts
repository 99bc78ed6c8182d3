import type { Naming } from './facet-words.ts';
import type { Entry } from './index-format.ts';
import type { SearchIndex } from './open-index.ts';
import { type Postings, union } from './postings.ts';
import type { Sense } from './rank.ts';
import { stem } from './stem.ts';
import type { Word } from './words.ts';

/** How well a sense stands for a word as it was typed; chosen on half of the judged queries, see tests/bench/RESULTS.md. */
export const senseWeights = {
  form: 0.95,
  beginning: 0.8,
  meaning: 0.5,
  facet: 0.6,
  /** Two words of a query as one, where each is a word too: `health care`. */
  joined: 0.8,
  /** A guess at a misspelt word; less for the square of its slips, and for each slip that it is behind the best guess. */
  guess: 0.95,
  slip: 0.12,
  behind: 2,
};

/** Places, each a sense of one weight. */
export const weighed = (lists: readonly Postings[], weight: number): Sense[] =>
  lists.map((at) => ({ weight, at }));

/** Entries of the forms of a word: itself, and others with its stem. */
export async function formsOf(word: Word, index: SearchIndex): Promise<Entry[]> {
  const root = stem(word);
  const entries = await index.wordsFrom(root.length > 3 ? root.slice(0, -1) : root.slice(0, 3));
  const forms = entries.filter((entry) => entry.word === word || stem(entry.word) === root);
  return forms.some((entry) => entry.word === word) || word.startsWith(root.slice(0, -1))
    ? forms
    : [...forms, ...(await index.wordsFrom(word)).filter((entry) => entry.word === word)];
}

/** What a word stands for as it was typed, and whether it is there so, or in a usual form of it. */
type AsTyped = { senses: Sense[]; sure: boolean };

/** What a word stands for as it was typed: itself, its forms, and, while it is still being typed, longer words. */
export async function asTyped(word: Word, unfinished: boolean, index: SearchIndex): Promise<AsTyped> {
  const forms = await formsOf(word, index);
  if (forms.length > 0) {
    const same = forms.filter((entry) => entry.word === word);
    const sure = forms.some(
      (entry) => inflected(word, entry.word) || (unfinished && entry.word.startsWith(word)),
    );
    return { senses: [...weighed(same, 1), { weight: senseWeights.form, at: union(forms) }], sure };
  }
  const longer = unfinished && word.length > 2 ? await index.wordsFrom(word) : [];
  return longer.length > 0
    ? { senses: [{ weight: senseWeights.beginning, at: union(longer) }], sure: true }
    : { senses: [], sure: false };
}

const endings = /(?:ies|ied|es|ed|d|ing|ers|er|s|ly|e|y)$/;

/** Whether two words are one in the usual forms of English: `founders` and `founder`, `query` and `querying`; not `devise` and `devision`. */
export function inflected(word: Word, other: Word): boolean {
  const bases = basesOf(word);
  return basesOf(other).some((base) => bases.includes(base));
}

const basesOf = (word: Word): Word[] => {
  const base = word.replace(endings, '');
  return base.length > 2 ? [word, base, base.replace(/(.)\1$/, '$1')] : [word];
};

/** Every document of the phase or subject that a word names. */
export function asNamed(names: Naming | undefined, index: SearchIndex): Sense[] {
  const facet = names && index.facets.get(names.facet);
  const value = facet?.values.indexOf(names?.value ?? '') ?? -1;
  if (!facet || value < 0) return [];
  const title: number[] = [];
  for (let document = 0; document < index.documents.count; document += 1)
    if (facet.of(document).includes(value)) title.push(document);
  return [{ weight: senseWeights.facet, at: { title, text: [] } }];
}
