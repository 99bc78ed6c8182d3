import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparable } from '#core/lint/alike.ts';
import { cache } from '../files/project.ts';
import type { ListedFolder } from './list-files.ts';

/** What is kept of a text: its file as it was, and what is compared of it (null: nothing is). */
export type Kept = { size: number; mtime: number; text: Comparable | null };

/** What a check leaves for the next: the folders as they were, and its texts by path. */
export type Recalled = { folders: Record<string, ListedFolder>; texts: ReadonlyMap<string, Kept> };

/** Changed when what is kept, or how it is made, changes. */
const VERSION = 3;
/** Something written so shortly before it was looked at may have been written again without a new time. */
const SETTLED_MS = 2000;

/** One list for each fact, in the order of the texts: that is read several times as fast as a list of texts. */
type Columns = {
  paths: string[];
  sizes: number[];
  mtimes: number[];
  /** How many runs each text has; -1 where nothing of it is compared. */
  counts: number[];
  practices: string[];
  titles: string[];
  keys: string[];
  parents: string[];
};
type Stored = { at: number; folders: Record<string, ListedFolder>; columns: Columns };

const namesFor = (root: string, kept: string): { facts: string; runs: string } => {
  const name = join(kept, `alike-${VERSION}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  return { facts: `${name}.json`, runs: `${name}.bin` };
};

const runsIn = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + Math.max(0, count), 0);

function textsOf(columns: Columns, runs: Uint32Array, before: number): Map<string, Kept> {
  const { paths, sizes, mtimes, counts, practices, titles, keys, parents } = columns;
  const whole = Object.values(columns).every(({ length }) => length === paths.length);
  if (!whole || runs.length !== runsIn(counts)) throw new Error('What was kept is damaged.');
  const texts = new Map<string, Kept>();
  let from = 0;
  for (const [place, path] of paths.entries()) {
    const count = counts[place] as number;
    const text =
      count < 0
        ? null
        : {
            path,
            practice: practices[place] as string,
            title: titles[place] as string,
            key: keys[place] as string,
            parent: parents[place] as string,
            runs: runs.subarray(from, from + count),
          };
    from += Math.max(0, count);
    const mtime = mtimes[place] as number;
    if (mtime < before) texts.set(path, { size: sizes[place] as number, mtime, text });
  }
  return texts;
}

/** What an earlier check of a content folder left in the folder `kept`; nothing where there is none, or it is damaged. */
export function recall(root: string, kept: string): Recalled {
  try {
    const { facts, runs } = namesFor(root, kept);
    const { folders, at, columns } = JSON.parse(readFileSync(facts, 'utf8')) as Stored;
    const bytes = readFileSync(runs);
    const numbers = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const texts = textsOf(columns, numbers, at - SETTLED_MS);
    for (const [name, { mtime }] of Object.entries(folders))
      if (mtime >= at - SETTLED_MS) delete folders[name];
    return { folders, texts };
  } catch {
    return { folders: {}, texts: new Map() };
  }
}

/** Leaves for the next check of a content folder what this one, begun `at` milliseconds, knows. */
export function remember(root: string, kept: string, at: number, { folders, texts }: Recalled): void {
  const all = [...texts.values()];
  const columns: Columns = {
    paths: [...texts.keys()],
    sizes: all.map(({ size }) => size),
    mtimes: all.map(({ mtime }) => mtime),
    counts: all.map(({ text }) => text?.runs.length ?? -1),
    practices: all.map(({ text }) => text?.practice ?? ''),
    titles: all.map(({ text }) => text?.title ?? ''),
    keys: all.map(({ text }) => text?.key ?? ''),
    parents: all.map(({ text }) => text?.parent ?? ''),
  };
  const runs = new Uint32Array(runsIn(columns.counts));
  let from = 0;
  for (const { text } of all) {
    if (text) runs.set(text.runs, from);
    from += text?.runs.length ?? 0;
  }
  const names = namesFor(root, kept);
  mkdirSync(kept, { recursive: true });
  writeFileSync(names.facts, JSON.stringify({ at, folders, columns } satisfies Stored));
  writeFileSync(names.runs, new Uint8Array(runs.buffer));
}

/** Takes away what is remembered of a content folder. */
export function forgetContent(root: string, folder = cache): void {
  for (const file of Object.values(namesFor(root, folder))) rmSync(file, { force: true });
}
