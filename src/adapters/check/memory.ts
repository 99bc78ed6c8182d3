import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparable, comparableOf } from '#core/lint/alike.ts';
import { kinds } from '#core/model/kinds.ts';
import { cache } from '../files/project.ts';
import { type ListedFile, type ListedFolder, type Listing, listFiles } from './list-files.ts';

/** What is remembered of a text: its file as it was, and what is compared of it (null: nothing is). */
type Kept = { size: number; mtime: number; text: Comparable | null };

/** A listing, and of every text what is compared, kept from one run to the next so that only what changed is read. */
export type Memory = {
  listing: Listing;
  comparables: (instead: ReadonlyMap<string, string>) => Comparable[];
};

/** Changed when what is kept, or how it is made, changes. */
const VERSION = 2;
/** Fewer texts than this are read again as fast as they are remembered. */
const WORTH_IT = 200;
/** So few new texts are read again each time, which costs less than writing everything down anew. */
const FRESH_MAX = 50;
/** Something written so shortly before it was looked at may have been written again without a new time. */
const SETTLED_MS = 2000;

type Row = [path: string, size: number, mtime: number, runs: number, ...about: string[]];
type Stored = { at: number; folders: Record<string, ListedFolder>; rows: Row[] };

const namesFor = (root: string, kept: string): { facts: string; runs: string } => {
  const name = join(kept, `alike-${VERSION}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  return { facts: `${name}.json`, runs: `${name}.bin` };
};

/** What an earlier run left; nothing where there is none, or it is damaged. */
function recall(
  root: string,
  kept: string,
): { folders: Record<string, ListedFolder>; texts: Map<string, Kept> } {
  const texts = new Map<string, Kept>();
  try {
    const { facts, runs: bin } = namesFor(root, kept);
    const { folders, rows, at } = JSON.parse(readFileSync(facts, 'utf8')) as Stored;
    const bytes = readFileSync(bin);
    const numbers = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    if (numbers.length !== rows.reduce((sum, [, , , runs]) => sum + runs, 0)) return { folders: {}, texts };
    let from = 0;
    for (const [path, size, mtime, count, practice, title, parent] of rows) {
      const runs = numbers.subarray(from, from + count);
      from += count;
      const known = practice !== undefined && title !== undefined && parent !== undefined;
      const text = known ? { path, practice, title, parent, runs } : null;
      if (mtime < at - SETTLED_MS) texts.set(path, { size, mtime, text });
    }
    for (const [name, { mtime }] of Object.entries(folders))
      if (mtime >= at - SETTLED_MS) delete folders[name];
    return { folders, texts };
  } catch {
    return { folders: {}, texts: new Map() };
  }
}

function remember(
  { root, kept }: { root: string; kept: string },
  at: number,
  folders: Listing['folders'],
  texts: ReadonlyMap<string, Kept>,
): void {
  const rows = [...texts].map(([path, { size, mtime, text }]): Row => {
    const about = text ? [text.practice, text.title, text.parent] : [];
    return [path, size, mtime, text?.runs.length ?? 0, ...about];
  });
  const runs = new Uint32Array(rows.reduce((sum, [, , , count]) => sum + count, 0));
  let from = 0;
  for (const { text } of texts.values()) {
    if (text) runs.set(text.runs, from);
    from += text?.runs.length ?? 0;
  }
  const names = namesFor(root, kept);
  mkdirSync(kept, { recursive: true });
  writeFileSync(names.facts, JSON.stringify({ at, folders, rows } satisfies Stored));
  writeFileSync(names.runs, new Uint8Array(runs.buffer));
}

/** Takes away what is remembered of a content folder. */
export function forgetContent(root: string, folder = cache): void {
  for (const file of Object.values(namesFor(root, folder))) rmSync(file, { force: true });
}

const compared = (['practice', 'report', 'ask'] as const).map((kind) => kinds[kind].path);

/** Lists a content folder with what is remembered of it in `folder`. `now` in milliseconds. Nothing breaks when nothing is remembered. */
export function recallContent(root: string, now: number, folder = cache): Memory {
  const known = recall(root, folder);
  const listing = listFiles(root, known.folders);
  const keep = ({ path, size, mtime }: ListedFile): Kept => {
    const before = known.texts.get(path);
    if (before && before.size === size && before.mtime === mtime) return before;
    const text = readFileSync(`${root}/${path}`, 'utf8').replaceAll('\r\n', '\n');
    return { size, mtime, text: comparableOf(path, text) ?? null };
  };
  return {
    listing,
    comparables(instead) {
      const files = listing.files.filter(({ path }) => compared.some((kind) => kind.test(path)));
      const texts = new Map(files.map((file) => [file.path, keep(file)]));
      const fresh = [...texts].filter(([path, kept]) => known.texts.get(path) !== kept).length;
      if (fresh > FRESH_MAX && texts.size >= WORTH_IT)
        remember({ root, kept: folder }, now, listing.folders, texts);
      const kept = [...texts].flatMap(([path, { text }]) => (text && !instead.has(path) ? [text] : []));
      const given = [...instead].flatMap(([path, text]) => comparableOf(path, text) ?? []);
      return [...kept, ...given].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
