import { readFileSync } from 'node:fs';
import { type Comparable, comparableOf } from '#core/lint/alike.ts';
import { kinds } from '#core/model/kinds.ts';
import { cache } from '../files/project.ts';
import { type Kept, recall, remember } from './kept.ts';
import { type ListedFile, type Listing, listFiles } from './list-files.ts';

/** A listing, and of every text what is compared, kept from one run to the next so that only what changed is read. */
export type Memory = {
  listing: Listing;
  comparables: (instead: ReadonlyMap<string, string>) => Comparable[];
};

/** Fewer texts than this are read again as fast as they are remembered. */
const WORTH_IT = 200;
/** So few new texts are read again each time, which costs less than writing everything down anew. */
const FRESH_MAX = 50;

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
        remember(root, folder, now, { folders: listing.folders, texts });
      const kept = [...texts].flatMap(([path, { text }]) => (text && !instead.has(path) ? [text] : []));
      const given = [...instead].flatMap(([path, text]) => comparableOf(path, text) ?? []);
      return [...kept, ...given].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
