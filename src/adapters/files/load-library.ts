import { createHash } from 'node:crypto';
import { bytesMaxOf } from '#core/check/listed.ts';
import { assemble } from '#core/library/assemble.ts';
import type { Library } from '#core/library/library.ts';
import { lint } from '#core/lint/lint.ts';
import type { Instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import { unfitProblems, withPublication } from '#core/review/published/unfit.ts';
import type { Shard } from '#core/shards/assign.ts';
import { narrow } from '../shards/narrow.ts';
import { codeDigest } from './code-digest.ts';
import { keptReadings } from './kept-readings.ts';
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
 * `today` is an ISO date. `keptIn` is a folder with what was read before, for the
 * next time. Of a part of the site only its own write-ups are read.
 *
 * Throws when the folder, `policy.yaml` or `instance.yaml` cannot be used at all; every other fault becomes a problem.
 */
export async function loadLibrary(
  content: string,
  today: string,
  { preview = false, keptIn, shard }: { preview?: boolean; keptIn?: string; shard?: Shard } = {},
): Promise<Loaded> {
  const policy = await policyOf(content);
  const instance = await instanceOf(content);
  const walked = walk(content, bytesMaxOf(policy));
  const whole = preview ? toPreview(walked.files, policy) : toPublish(walked.files, content, policy);
  const { files, others } = shard?.part ? narrow(whole.files, shard) : { files: whole.files, others: [] };
  const listed = { ...whole, files };
  const kept = preview || !keptIn ? undefined : await keptReadings(keptIn, versionOf(policy, instance));
  const read = await readWithImages(listed.files, {
    ...{ policy, instance, keepTrees: true },
    ...(kept && { known: kept.known }),
  });
  const unfit = preview ? [] : unfitProblems(read.entries, listed.publishing);
  // What was kept had nothing said of it, and these rules look at nothing but the file and the policy.
  const unseen = read.entries.filter(({ path }) => !kept?.isKept(path));
  const { entries: all, treeOf } = read;
  const linted = lint(unseen, { policy, today, library: all, publishing: true, treeOf });
  const told = linted.filter(({ severity }) => severity !== 'note');
  const problems = [...walked.problems, ...listed.problems, ...read.problems, ...unfit, ...told];
  const paths = walked.files.map(({ path }) => path);
  await kept?.keep(read.entries, new Set([...read.problems, ...linted].map(({ path }) => path)));
  const entries = withPublication(read.entries, listed.publishing);
  const library = assemble({ ...read, entries, others, policy, instance, paths, problems });
  const imagesUsed = library.images.flatMap(({ path }) => read.encodedOf(path));
  return { library, paths, textOf: read.textOf, imagesUsed };
}

/** Digest of all that a reading depends on besides the bytes of the file. */
const versionOf = (policy: Policy, instance: Instance): string =>
  createHash('sha256')
    .update(JSON.stringify([codeDigest(), policy, instance]))
    .digest('hex');
