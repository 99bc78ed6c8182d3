import type { Root } from 'mdast';
import { imagePath } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import type { Readings } from './assemble.ts';
import type { AnyEntry, Tombstone } from './entry.ts';
import type { ImageFile } from './library.ts';
import { type Reading, readEntry } from './read-entry.ts';
import type { ImageLookup } from './render-body.ts';

/** A file of content as it lies in the repository: its path below the content folder, and its bytes. */
export type FileBytes = { path: string; bytes: Uint8Array };

/** What was found in the pictures among some files, and how the sound ones are shown. */
export type Pictures = { problems: readonly Problem[]; lookup: ImageLookup };

/** A file that gave no entry: refused, of no known kind, withdrawn, or a picture (then without its bytes). */
export type UnreadFile = { path: string; bytes?: Uint8Array };

/** What reading gives, file by file; `textOf` a file that could be read as text. */
export type ReadFiles = Pick<Readings, 'entries' | 'tombstones' | 'images' | 'problems'> & {
  unread: UnreadFile[];
  textOf: (path: string) => string | undefined;
  /** The body of an entry as Markdown sees it, where trees were to be kept. */
  treeOf: (entry: AnyEntry) => Root | undefined;
};

export type ReadOptions = {
  policy: Policy;
  pictures: Pictures;
  /** SHA-256 of some bytes, in hexadecimal. */
  sha256: (bytes: Uint8Array) => string;
  /** What reading a file gave before, where that is known and would be the same again. */
  known?: (path: string, bytes: Uint8Array, sha256: string) => Reading | undefined;
  /** Whether trees are kept for the rules: 5 kB each, and not for thirty thousand files at once. */
  keepTrees?: boolean;
  /** Called before each file with its number. */
  done?: (count: number) => void;
};

/** Reads files of content from their bytes, one by one: the one reading of build, check, editor, browser and bot. */
export function readFiles(files: readonly FileBytes[], options: ReadOptions): ReadFiles {
  const { policy, pictures, sha256, known, keepTrees = false, done } = options;
  const entries: AnyEntry[] = [];
  const tombstones: Tombstone[] = [];
  const images: ImageFile[] = [];
  const unread: UnreadFile[] = [];
  const problems: Problem[] = [...pictures.problems];
  const texts = new Map<string, string>();
  const trees = new Map<AnyEntry, Root>();
  for (const [count, { path, bytes }] of files.entries()) {
    done?.(count);
    const [, practice, name = ''] = imagePath.exec(path) ?? [];
    if (practice !== undefined) {
      images.push({ practice, name, path, sha256: sha256(bytes) });
      unread.push({ path });
      continue;
    }
    const digest = sha256(bytes);
    const reading = known?.(path, bytes, digest) ?? readEntry(path, bytes, digest, policy, pictures.lookup);
    problems.push(...reading.problems);
    if (reading.entry) entries.push(reading.entry);
    if (keepTrees && reading.entry && reading.tree) trees.set(reading.entry, reading.tree);
    if (!reading.entry) unread.push({ path, bytes });
    if (reading.tombstone) tombstones.push(reading.tombstone);
    if (reading.text !== undefined) texts.set(path, reading.text);
  }
  return {
    ...{ entries, tombstones, images, unread, problems },
    textOf: (path) => texts.get(path),
    treeOf: (entry) => trees.get(entry),
  };
}
