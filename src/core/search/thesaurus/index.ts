import { stem } from '../stem.ts';
import { isLittle, type Word, wordsOf } from '../words.ts';
import { arts } from './arts.ts';
import { english } from './english.ts';
import { forms } from './forms.ts';
import { humanities } from './humanities.ts';
import { languages } from './languages.ts';
import { mathematics } from './mathematics.ts';
import { schools } from './schools.ts';
import { science } from './science.ts';

/** Phrases that mean much the same: whoever writes one may mean any other. */
export type Group = readonly (readonly Word[])[];

/**
 * Words that teachers use for one another, by subject: each phrase of a line may stand for the others. Our own list, written from
 * what is taught and said in schools and not from anybody's queries; add a line where a search misses.
 */
const lines = [schools, english, mathematics, science, humanities, languages, arts, forms]
  .join('\n')
  .split('\n');

/** A phrase as it is looked up: the stems of its words. */
const keyOf = (words: readonly Word[]): string => telling(words).map(stem).join(' ');

function telling(words: readonly Word[]): Word[] {
  const kept = words.filter((word) => !isLittle(word));
  return kept.length > 0 ? kept : [...words];
}

type Thesaurus = { groups: Group[]; stems: Group[]; byPhrase: Map<string, number[]>; words: Set<Word> };

function read(): Thesaurus {
  const groups = lines.filter((line) => line.includes(',')).map(groupOf);
  const byPhrase = new Map<string, number[]>();
  for (const [number, group] of groups.entries())
    for (const key of new Set(group.map(keyOf))) byPhrase.set(key, [...(byPhrase.get(key) ?? []), number]);
  const stems = groups.map((group) => group.map((phrase) => phrase.map(stem)));
  return { groups, stems, byPhrase, words: new Set(groups.flat(2)) };
}

const groupOf = (line: string): Group =>
  line
    .split(',')
    .map((phrase) => telling(wordsOf(phrase)))
    .filter((phrase) => phrase.length > 0);

let made: Thesaurus | undefined;
const thesaurus = (): Thesaurus => {
  made ??= read();
  return made;
};

/** Every group, by number. */
export const groups = (): readonly Group[] => thesaurus().groups;

/** Every group, by number, with the stems of its words. */
export const groupStems = (): readonly Group[] => thesaurus().stems;

/** The numbers of the groups that whoever writes these words together may mean; none where they are no entry. */
export const groupsOf = (words: readonly Word[]): readonly number[] =>
  thesaurus().byPhrase.get(keyOf(words)) ?? [];

/** Every word that is in the thesaurus. */
export const thesaurusWords = (): ReadonlySet<Word> => thesaurus().words;

/** The most words that an entry has, little ones left out. */
export const longestEntry = 5;
