import { createHash } from 'node:crypto';
import { assemble } from '#core/library/assemble.ts';
import type { AnyEntry, Tombstone } from '#core/library/entry.ts';
import type { ImageFile, Library } from '#core/library/library.ts';
import { readEntry } from '#core/library/read-entry.ts';
import { imagePath } from '#core/model/kinds.ts';
import type { Problem } from '#core/model/problem.ts';
import { imageBytesMax, lookAtImages } from './look-at-images.ts';
import { instanceOf, policyOf } from './root-files.ts';
import { walk } from './walk.ts';

/** The content, what of it was looked at, and the images that the pages use. */
export type Loaded = {
  library: Library;
  /** Every path found, in order. */
  paths: readonly string[];
  /** The text of a file, where it could be read as text. */
  textOf: (path: string) => string | undefined;
  /** File names of re-encoded images in use. */
  imagesUsed: readonly string[];
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads a whole content folder: the one way in for the build, the check and everything else.
 *
 * Throws when the folder, `policy.yaml` or `instance.yaml` cannot be used at all; every other fault becomes a problem.
 */
export async function loadLibrary(content: string): Promise<Loaded> {
  const policy = await policyOf(content);
  const instance = await instanceOf(content);
  const { files, problems } = await walk(content, (path) =>
    imagePath.test(path) ? imageBytesMax : policy.safety.fileBytesMax,
  );
  const found: Problem[] = [...problems];
  const entries: AnyEntry[] = [];
  const tombstones: Tombstone[] = [];
  const texts = new Map<string, string>();
  const pictures = files.filter(({ path }) => imagePath.test(path));
  const looked = await lookAtImages(pictures, policy.safety, instance.base);
  found.push(...looked.problems);
  for (const { path, bytes } of files) {
    if (imagePath.test(path)) continue;
    const reading = readEntry(path, bytes, sha256(bytes), policy, looked.lookup);
    found.push(...reading.problems);
    if (reading.entry) entries.push(reading.entry);
    if (reading.tombstone) tombstones.push(reading.tombstone);
    if (reading.text !== undefined) texts.set(path, reading.text);
  }
  const images = pictures.map(({ path, bytes }): ImageFile => {
    const [, practice = '', name = ''] = imagePath.exec(path) ?? [];
    return { practice, name, path, sha256: sha256(bytes) };
  });
  const paths = files.map(({ path }) => path);
  const library = assemble({ policy, instance, entries, tombstones, images, paths, problems: found });
  const imagesUsed = library.images.flatMap(({ path }) => looked.filesOf(path));
  return { library, paths, textOf: (path) => texts.get(path), imagesUsed };
}
