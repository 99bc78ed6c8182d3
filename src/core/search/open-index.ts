import {
  type Column,
  type Entry,
  fromCodes,
  groupsInFile,
  readEntry,
  type Start,
  unpackWords,
} from './index-format.ts';
import type { Postings } from './postings.ts';
import type { Documents } from './rank.ts';
import type { Word } from './words.ts';

/** A facet of the index: its values, and which of them, as numbers, a document has. */
export type Facet = { values: readonly string[]; of(document: number): readonly number[] };

/** What a result shows, as the site wrote it. */
export type Shown = { id: string; title: string } & Record<string, string>;

/** The index as a search uses it. Files are read when they are needed, each once. */
export type SearchIndex = {
  documents: Documents;
  facets: ReadonlyMap<string, Facet>;
  /** The place of a document in an order by name; undefined where there is no such order. */
  order(name: string): ((document: number) => number) | undefined;
  /** Every word that begins so, and where it is. */
  wordsFrom(beginning: Word): Promise<Entry[]>;
  /** Where any phrase of each of these groups of the thesaurus is. */
  meant(groups: readonly number[]): Promise<Postings[]>;
  /** Words to spell by, with the number of documents they are in. */
  spelling(): Promise<ReadonlyMap<Word, number>>;
  shown(documents: readonly number[]): Promise<Shown[]>;
  /** The id of every document, in the order of their numbers. */
  ids(): Promise<readonly string[]>;
};

/** Opens an index from its start; `read` gives what a file of its folder says, from JSON. */
export function openIndex(start: Start, read: (name: string) => Promise<unknown>): SearchIndex {
  const files = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, take: (value: unknown) => T): Promise<T> => {
    const known = files.get(name) ?? read(name).then(take);
    files.set(name, known);
    known.catch(() => files.delete(name));
    return known as Promise<T>;
  };
  const facets = new Map(Object.entries(start.facets).map(([name, column]) => [name, facetOf(column)]));
  const lengths = fromCodes(start.titleWords);
  const subjects = facets.get('subject');
  const orders = new Map(Object.entries(start.orders).map(([name, codes]) => [name, fromCodes(codes)]));
  return {
    documents: {
      count: start.count,
      titleWords: (document) => lengths[document] ?? 0,
      subjects: (document) => subjects?.of(document) ?? [],
    },
    facets,
    order: (name) => {
      const places = orders.get(name);
      return places && ((document) => places[document] ?? 0);
    },
    async wordsFrom(beginning) {
      const lines = await Promise.all(
        shardsFor(start.shards, beginning).map((place) =>
          once(`words-${place}.json`, (value) => value as string[]),
        ),
      );
      return lines
        .flat()
        .filter((line) => line.startsWith(beginning))
        .map(readEntry);
    },
    async meant(groups) {
      const lines = await Promise.all(
        groups.map(async (group) => {
          const name = `groups-${Math.floor(group / groupsInFile)}.json`;
          return (await once(name, (value) => value as string[]))[group % groupsInFile];
        }),
      );
      return lines
        .filter((line) => line !== undefined && line !== '')
        .map((line) => readEntry(line as string));
    },
    spelling: () => once('spelling.json', (value) => unpackWords(value as string)),
    ids: () => once('ids.json', (value) => value as string[]),
    shown: (documents) =>
      Promise.all(
        documents.map(async (document) => {
          const name = `shown-${Math.floor(document / start.block)}.json`;
          const those = await once(name, (value) => value as Shown[]);
          return those[document % start.block] as Shown;
        }),
      ),
  };
}

function facetOf({ values, sets, codes }: Column): Facet {
  const own = fromCodes(codes);
  return { values, of: (document) => sets[own[document] ?? -1] ?? [] };
}

/** The files that may have words with this beginning: the last that starts at or before it, and those that start with it. */
function shardsFor(shards: readonly Word[], beginning: Word): number[] {
  const after = shards.findIndex((word) => word > beginning);
  const at = (after < 0 ? shards.length : after) - 1;
  const found = at >= 0 ? [at] : [];
  for (let next = at + 1; next < shards.length && shards[next]?.startsWith(beginning); next += 1)
    found.push(next);
  return found;
}
