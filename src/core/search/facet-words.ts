import type { Subject } from '#core/model/lists.ts';
import { numberWords } from '#core/model/number-words.ts';
import type { Word } from './words.ts';

/** A facet of the search page that words can name, with a value of it. */
export type Named = { facet: 'phase' | 'subject'; value: string };

/** What some words of a query name. `sure` where they can mean nothing else, as `year 4` or `KS2` do. */
export type Naming = Named & { sure: boolean; words: number };

const numberOf = (word: Word | undefined): number =>
  word === undefined ? Number.NaN : /^\d{1,2}$/.test(word) ? Number(word) : numberWords.indexOf(word);

/** The phase of a school year in England: reception and years 1 to 6, 7 to 11, 12 and 13. */
const phaseOfYear = (year: number): string | undefined =>
  year >= 1 && year <= 6
    ? 'primary'
    : year >= 7 && year <= 11
      ? 'secondary'
      : year >= 12 && year <= 13
        ? '16-plus'
        : undefined;

const stages = ['primary', 'primary', 'secondary', 'secondary', '16-plus'];

/** Phrases that name a phase and nothing else. */
const surePhases: readonly [string, string][] = [
  ['early years', 'nursery'],
  ['eyfs', 'nursery'],
  ['nursery', 'nursery'],
  ['preschool', 'nursery'],
  ['pre school', 'nursery'],
  ['primary school', 'primary'],
  ['primary schools', 'primary'],
  ['secondary school', 'secondary'],
  ['secondary schools', 'secondary'],
  ['high school', 'secondary'],
  ['sixth form', '16-plus'],
  ['post 16', '16-plus'],
  ['a level', '16-plus'],
  ['a levels', '16-plus'],
  ['btec', '16-plus'],
];

/** Words that often name a phase, and have other meanings: primary colours, secondary sources. */
const phaseWords: readonly [string, string][] = [
  ['primary', 'primary'],
  ['infant', 'primary'],
  ['infants', 'primary'],
  ['junior', 'primary'],
  ['juniors', 'primary'],
  ['reception', 'primary'],
  ['secondary', 'secondary'],
  ['gcse', 'secondary'],
  ['gcses', 'secondary'],
];

const subjectWords: readonly [string, Subject][] = [
  ['art', 'art-and-design'],
  ['business', 'business'],
  ['citizenship', 'citizenship'],
  ['pshe', 'rshe'],
  ['rshe', 'rshe'],
  ['rse', 'rshe'],
  ['computing', 'computing'],
  ['computer science', 'computing'],
  ['programming', 'computing'],
  ['ict', 'computing'],
  ['dt', 'design-and-technology'],
  ['d t', 'design-and-technology'],
  ['design technology', 'design-and-technology'],
  ['design and technology', 'design-and-technology'],
  ['cooking', 'design-and-technology'],
  ['food technology', 'design-and-technology'],
  ['drama', 'drama'],
  ['economics', 'economics'],
  ['english', 'english'],
  ['literacy', 'english'],
  ['grammar', 'english'],
  ['spelling', 'english'],
  ['geography', 'geography'],
  ['history', 'history'],
  ['french', 'languages'],
  ['german', 'languages'],
  ['spanish', 'languages'],
  ['mandarin', 'languages'],
  ['italian', 'languages'],
  ['mfl', 'languages'],
  ['languages', 'languages'],
  ['latin', 'classics'],
  ['classics', 'classics'],
  ['law', 'law'],
  ['maths', 'mathematics'],
  ['math', 'mathematics'],
  ['mathematics', 'mathematics'],
  ['numeracy', 'mathematics'],
  ['media studies', 'media-studies'],
  ['music', 'music'],
  ['pe', 'physical-education'],
  ['p e', 'physical-education'],
  ['sport', 'physical-education'],
  ['gymnastics', 'physical-education'],
  ['physical education', 'physical-education'],
  ['politics', 'politics'],
  ['psychology', 'psychology'],
  ['religious education', 'religious-education'],
  ['religion', 'religious-education'],
  ['religious', 'religious-education'],
  ['re', 'religious-education'],
  ['science', 'science'],
  ['biology', 'science'],
  ['chemistry', 'science'],
  ['physics', 'science'],
  ['sociology', 'sociology'],
];

const named = new Map<string, Named & { sure: boolean }>([
  ...surePhases.map(([phrase, value]) => [phrase, { facet: 'phase', value, sure: true }] as const),
  ...phaseWords.map(([phrase, value]) => [phrase, { facet: 'phase', value, sure: false }] as const),
  ...subjectWords.map(([phrase, value]) => [phrase, { facet: 'subject', value, sure: false }] as const),
]);

/** What the words of a query from a place on name, if anything: the longest reading. */
export function namedAt(words: readonly Word[], at: number): Naming | undefined {
  const [first, second, third] = words.slice(at, at + 3);
  if (first === 'year' || first === 'y' || first === 'yr') {
    const value = phaseOfYear(numberOf(second));
    if (value) return { facet: 'phase', value, sure: true, words: 2 };
  }
  const stage = first === 'ks' ? second : first === 'key' && second === 'stage' ? third : undefined;
  const value = stages[numberOf(stage) - 1];
  if (value) return { facet: 'phase', value, sure: true, words: first === 'ks' ? 2 : 3 };
  for (const length of [3, 2, 1]) {
    const found = words.length >= at + length ? named.get(words.slice(at, at + length).join(' ')) : undefined;
    if (found) return { ...found, words: length };
  }
  return undefined;
}
