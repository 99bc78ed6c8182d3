import { bytesMaxOf } from '#core/check/listed.ts';
import { assemble } from '#core/library/assemble.ts';
import type { Library } from '#core/library/library.ts';
import { lint } from '#core/lint/lint.ts';
import { unfitProblems, withPublication } from '#core/review/published/unfit.ts';
import { readWithImages } from './read-files.ts';
import { instanceOf, policyOf } from './root-files.ts';
import { toPreview, toPublish } from './to-publish.ts';
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
 * Reads a whole content folder, for the build; the check reads its files the same way. What no record lists byte for byte is
 * left out, unless `preview`. A file that a rule refuses for what it says itself is left out like one that cannot be read.
 * `today` is an ISO date.
 *
 * Throws when the folder, `policy.yaml` or `instance.yaml` cannot be used at all; every other fault becomes a problem.
 */
export async function loadLibrary(
  content: string,
  today: string,
  { preview = false }: { preview?: boolean } = {},
): Promise<Loaded> {
  const policy = await policyOf(content);
  const instance = await instanceOf(content);
  const walked = walk(content, bytesMaxOf(policy));
  const listed = preview ? toPreview(walked.files, policy) : toPublish(walked.files, content, policy);
  const read = await readWithImages(listed.files, { policy, instance });
  const unfit = preview ? [] : unfitProblems(read.entries, listed.publishing);
  const linted = lint(read.entries, { policy, today, library: read.entries, publishing: true });
  const told = linted.filter(({ severity }) => severity !== 'note');
  const problems = [...walked.problems, ...listed.problems, ...read.problems, ...unfit, ...told];
  const paths = walked.files.map(({ path }) => path);
  const entries = withPublication(read.entries, listed.publishing);
  const library = assemble({ ...read, entries, policy, instance, paths, problems });
  const imagesUsed = library.images.flatMap(({ path }) => read.encodedOf(path));
  return { library, paths, textOf: read.textOf, imagesUsed };
}
