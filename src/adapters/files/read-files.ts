import { createHash } from 'node:crypto';
import type { Readings } from '#core/library/assemble.ts';
import { type AnyEntry, nothingRendered, type Tombstone } from '#core/library/entry.ts';
import type { ImageFile } from '#core/library/library.ts';
import { readEntry } from '#core/library/read-entry.ts';
import type { Instance } from '#core/model/instance.ts';
import { addressOf, imagePath } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import { lookAtImages } from './look-at-images.ts';
import type { FoundFile } from './walk.ts';

/** What reading gives, file by file; `textOf` a file that could be read as text, `encodedOf` the files an image became. */
export type ReadFiles = Pick<Readings, 'entries' | 'tombstones' | 'images' | 'problems'> & {
  textOf: (path: string) => string | undefined;
  encodedOf: (path: string) => readonly string[];
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const asImage = ({ path, bytes }: FoundFile): ImageFile => {
  const [, practice = '', name = ''] = imagePath.exec(path) ?? [];
  return { practice, name, path, sha256: sha256(bytes) };
};

/** Reads files of content from their bytes, one by one, as the build does. `done` is called before each with its number. */
export async function readFiles(
  files: readonly FoundFile[],
  { policy, instance }: { policy: Policy; instance: Instance },
  done: (count: number) => void = () => {},
): Promise<ReadFiles> {
  const pictures = files.filter(({ path }) => imagePath.test(path));
  const looked = await lookAtImages(pictures, policy.safety, instance.base);
  const entries: AnyEntry[] = [];
  const tombstones: Tombstone[] = [];
  const problems = [...looked.problems];
  const texts = new Map<string, string>();
  for (const [count, { path, bytes }] of files.entries()) {
    done(count);
    if (imagePath.test(path)) continue;
    const reading = readEntry(path, bytes, sha256(bytes), policy, looked.lookup);
    problems.push(...reading.problems);
    if (reading.entry) entries.push(reading.entry);
    if (reading.tombstone) tombstones.push(reading.tombstone);
    if (reading.text !== undefined) texts.set(path, reading.text);
  }
  return {
    entries,
    tombstones,
    images: pictures.map(asImage),
    problems,
    textOf: (path) => texts.get(path),
    encodedOf: looked.filesOf,
  };
}

/** A file that is only known to be there: others may refer to it, and it says nothing. */
export function unreadEntry(path: string): AnyEntry[] {
  const address = addressOf(path);
  if (!address) return [];
  const nowhere = () => ({ line: 0, column: 0 });
  const empty = { data: {}, body: '', text: '', sha256: '', rendered: nothingRendered, locate: nowhere };
  return [{ ...address, path, ...empty } as unknown as AnyEntry];
}
