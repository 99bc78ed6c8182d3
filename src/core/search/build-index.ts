import {
  type Column,
  type Entry,
  groupsInFile,
  packWords,
  type Start,
  toCode,
  writeEntry,
} from './index-format.ts';
import { intersection, type Postings, union } from './postings.ts';
import { stem } from './stem.ts';
import { groupStems } from './thesaurus/index.ts';
import { isLittle, type Word, wordsOf } from './words.ts';

/** A practice as the index takes it. */
export type Indexed = {
  id: string;
  title: string;
  /** What is searched besides the title: the post, what was measured, the names of its subjects and priorities. */
  text: string;
  /** Values by facet. */
  facets: Record<string, string[]>;
  /** The higher, the better supported. */
  surest: number;
  /** The day it was added, ISO; null where no record says. */
  added: string | null;
  /** Pounds for each pupil and year; null where it is not known. */
  cost: number | null;
  /** What a result shows. */
  shown: Record<string, string>;
};

/** A file of the index: its name in the folder, and what it says as JSON. */
export type IndexFile = { name: string; json: string };

/** About how many characters a file of words has: a query reads one for each of its words. */
const shardSize = 5_000;
/** How many documents stand in one file of what results show. */
const block = 3;

/** Makes the index: the start without its folder, and the files of that folder. The same practices in any order give the same bytes. */
export function buildIndex(practices: readonly Indexed[]): {
  start: Omit<Start, 'folder'>;
  files: IndexFile[];
} {
  const order = [...practices].sort(
    (a, b) => b.surest - a.surest || compare(a.title, b.title) || compare(a.id, b.id),
  );
  const entries = entriesOf(order);
  const shards = shardsOf(entries);
  const facets = [...new Set(order.flatMap(({ facets: own }) => Object.keys(own)))].sort();
  const start = {
    count: order.length,
    titleWords: order.map(({ title }) => toCode(Math.min(30, wordsOf(title).length))).join(''),
    facets: Object.fromEntries(
      facets.map((name) => [name, columnOf(order.map((one) => one.facets[name] ?? []))]),
    ),
    orders: {
      newest: placesOf(
        order.map(({ added }) => (added === null ? -Infinity : Date.parse(added))),
        true,
      ),
      cheapest: placesOf(
        order.map(({ cost }) => cost ?? Infinity),
        false,
      ),
    },
    shards: shards.map(([one]) => (one as Entry).word),
    block,
  };
  return {
    start,
    files: [
      ...shards.map(wordFile),
      ...groupFiles(entries),
      spellingFile(entries),
      idsFile(order),
      ...shownFiles(order),
    ],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entriesOf(order: readonly Indexed[]): Entry[] {
  const entries = new Map<Word, { word: Word; title: number[]; text: number[] }>();
  const entryOf = (word: Word) => {
    const known = entries.get(word) ?? { word, title: [], text: [] };
    entries.set(word, known);
    return known;
  };
  for (const [document, { title, text }] of order.entries()) {
    const inTitle = new Set(wordsOf(title));
    for (const word of inTitle) entryOf(word).title.push(document);
    for (const word of new Set(wordsOf(text)))
      if (!inTitle.has(word) && !isLittle(word)) entryOf(word).text.push(document);
  }
  return [...entries.values()].sort((a, b) => compare(a.word, b.word));
}

/** Entries in files of about one size; words that begin with the same four letters stay together, as far as that is not too many. */
function shardsOf(entries: readonly Entry[]): Entry[][] {
  const shards: Entry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  let before = '';
  for (const entry of entries) {
    const together = entry.word.slice(0, 4) === before.slice(0, 4) && size < 2 * shardSize;
    if (size >= shardSize && !together) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(entry);
    size += writeEntry(entry).length + 3;
    before = entry.word;
  }
  return shards;
}

const wordFile = (entries: readonly Entry[], place: number): IndexFile => ({
  name: `words-${place}.json`,
  json: JSON.stringify(entries.map(writeEntry)),
});

/** For each group of the thesaurus, where any of its phrases is: a search then reads one line for many words. */
function groupFiles(entries: readonly Entry[]): IndexFile[] {
  const byStem = Map.groupBy(entries, ({ word }) => stem(word));
  const formsOf = (root: Word): Postings => union(byStem.get(root) ?? []);
  const lines = groupStems().map((group) => {
    const at = union(group.map((phrase) => intersection(phrase.map(formsOf))));
    return at.title.length + at.text.length > 0 ? writeEntry({ word: '', ...at }) : '';
  });
  return Array.from({ length: Math.ceil(lines.length / groupsInFile) }, (_, place) => ({
    name: `groups-${place}.json`,
    json: JSON.stringify(lines.slice(place * groupsInFile, (place + 1) * groupsInFile)),
  }));
}

/** Words that a misspelt one may have meant: of four letters or more, those of titles and those of two posts or more. */
function spellingFile(entries: readonly Entry[]): IndexFile {
  const known = entries
    .filter(({ word, title, text }) => /^\p{L}{4,30}$/u.test(word) && (title.length > 0 || text.length > 1))
    .map(({ word, title, text }) => [word, title.length + text.length] as const);
  return { name: 'spelling.json', json: JSON.stringify(packWords(known)) };
}

const idsFile = (order: readonly Indexed[]): IndexFile => ({
  name: 'ids.json',
  json: JSON.stringify(order.map(({ id }) => id)),
});

function shownFiles(order: readonly Indexed[]): IndexFile[] {
  return Array.from({ length: Math.ceil(order.length / block) }, (_, place) => ({
    name: `shown-${place}.json`,
    json: JSON.stringify(
      order
        .slice(place * block, (place + 1) * block)
        .map(({ id, title, shown }) => ({ id, title, ...shown })),
    ),
  }));
}

function columnOf(own: readonly (readonly string[])[]): Column {
  const values = [...new Set(own.flat())].sort();
  const numbers = new Map(values.map((value, at) => [value, at]));
  const sets = new Map<string, number>();
  const codes = own.map((list) => {
    const key = [...new Set(list.map((value) => numbers.get(value) as number))]
      .sort((a, b) => a - b)
      .join(',');
    const code = sets.get(key) ?? sets.size;
    sets.set(key, code);
    return toCode(code);
  });
  return {
    values,
    sets: [...sets.keys()].map((key) => (key === '' ? [] : key.split(',').map(Number))),
    codes: codes.join(''),
  };
}

function placesOf(amounts: readonly number[], highFirst: boolean): string {
  const order = [...new Set(amounts)].sort((a, b) => (highFirst ? b - a : a - b) || 0);
  const places = new Map(order.map((amount, place) => [amount, place]));
  return amounts.map((amount) => toCode(places.get(amount) as number)).join('');
}
