import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readings } from '#core/library/assemble.ts';
import { type AnyEntry, nothingRendered, type Tombstone } from '#core/library/entry.ts';
import { readEntry } from '#core/library/read-entry.ts';
import type { Instance } from '#core/model/instance.ts';
import { addressOf, imagePath } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { lookAtImages } from '../files/look-at-images.ts';
import type { FoundFile } from '../files/walk.ts';

export type ReadContent = Readings & {
  /** The entries that were really read, without those that are only known to be there. */
  read: readonly AnyEntry[];
  textOf: (path: string) => string | undefined;
};

export type ReadOptions = {
  policy: Policy;
  instance: Instance;
  /** Called after every file with how many are done. */
  progress?: (done: number, total: number) => void;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file that is only known to be there: it can be referred to, and says nothing. */
const unread = (path: string): AnyEntry | undefined => {
  const address = addressOf(path);
  const nowhere = () => ({ line: 0, column: 0 });
  return (
    address &&
    ({
      ...address,
      path,
      data: {},
      body: '',
      text: '',
      sha256: '',
      rendered: nothingRendered,
      locate: nowhere,
    } as unknown as AnyEntry)
  );
};

/**
 * Reads files one by one as the build does. `paths` are all there are; those that are not among `files` are taken to be
 * sound: what refers to them is not wrong.
 */
export async function readFiles(
  files: readonly FoundFile[],
  paths: readonly string[],
  problems: readonly Problem[],
  { policy, instance, progress }: ReadOptions,
): Promise<ReadContent> {
  const read: AnyEntry[] = [];
  const found: Problem[] = [...problems];
  const tombstones: Tombstone[] = [];
  const texts = new Map<string, string>();
  const pictures = files.filter(({ path }) => imagePath.test(path));
  const looked = await lookAtImages(pictures, policy.safety, instance.base);
  found.push(...looked.problems);
  for (const [done, { path, bytes }] of files.entries()) {
    progress?.(done, files.length);
    if (imagePath.test(path)) continue;
    const reading = readEntry(path, bytes, sha256(bytes), policy, looked.lookup);
    found.push(...reading.problems);
    if (reading.entry) read.push(reading.entry);
    if (reading.tombstone) tombstones.push(reading.tombstone);
    if (reading.text !== undefined) texts.set(path, reading.text);
  }
  const images = pictures.map(({ path, bytes }) => {
    const [, practice = '', name = ''] = imagePath.exec(path) ?? [];
    return { practice, name, path, sha256: sha256(bytes) };
  });
  const given = new Set([...files, ...problems].map(({ path }) => path));
  const entries = [
    ...read,
    ...paths.filter((path) => !given.has(path)).flatMap((path) => unread(path) ?? []),
  ];
  return {
    ...{ policy, instance, entries, read, tombstones, images, paths, problems: found },
    textOf: (path) => texts.get(path),
  };
}

/** Files as they lie in a folder, in place of some of them what is given. */
export const bytesOf = (
  root: string,
  paths: readonly string[],
  instead: ReadonlyMap<string, Uint8Array>,
): FoundFile[] =>
  paths.map((path) => ({ path, bytes: instead.get(path) ?? new Uint8Array(readFileSync(join(root, path))) }));
