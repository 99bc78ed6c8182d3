import { assemble } from '#core/library/assemble.ts';
import type { Library } from '#core/library/library.ts';
import { imagePath } from '#core/model/kinds.ts';
import { imageBytesMax } from './look-at-images.ts';
import { readFiles } from './read-files.ts';
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

/**
 * Reads a whole content folder, for the build; the check reads its files by the same `readFiles`.
 *
 * Throws when the folder, `policy.yaml` or `instance.yaml` cannot be used at all; every other fault becomes a problem.
 */
export async function loadLibrary(content: string): Promise<Loaded> {
  const policy = await policyOf(content);
  const instance = await instanceOf(content);
  const { files, problems } = await walk(content, (path) =>
    imagePath.test(path) ? imageBytesMax : policy.safety.fileBytesMax,
  );
  const read = await readFiles(files, { policy, instance });
  const paths = files.map(({ path }) => path);
  const library = assemble({ ...read, policy, instance, paths, problems: [...problems, ...read.problems] });
  const imagesUsed = library.images.flatMap(({ path }) => read.encodedOf(path));
  return { library, paths, textOf: read.textOf, imagesUsed };
}
