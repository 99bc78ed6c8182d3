import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextOf } from '#core/check/report.ts';
import { assemble } from '#core/library/assemble.ts';
import { inReadingOrder } from '#core/library/places.ts';
import { comparableOf } from '#core/lint/alike.ts';
import { lint } from '#core/lint/lint.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { imagePath } from '#core/model/kinds.ts';
import { imageBytesMax } from '../files/look-at-images.ts';
import { instanceOf, policyOf } from '../files/root-files.ts';
import { walk } from '../files/walk.ts';
import { listFiles } from './list-files.ts';
import { bytesOf, readFiles } from './read-content.ts';

/** What a check looked at and found; both about the files asked for. */
export type Checked = { files: readonly string[]; findings: readonly LintProblem[]; textOf: TextOf };

export type CheckOptions = {
  /** ISO date. */
  today: string;
  progress?: (what: string, done: number, total: number) => void;
};

/** Checks a whole content folder. Throws where the folder, its policy or its instance cannot be used. */
export async function checkAll(content: string, { today, progress }: CheckOptions): Promise<Checked> {
  const [policy, instance] = [await policyOf(content), await instanceOf(content)];
  const { files, problems } = await walk(content, (path) =>
    imagePath.test(path) ? imageBytesMax : policy.safety.fileBytesMax,
  );
  const paths = files.map(({ path }) => path);
  const reading = await readFiles(files, paths, problems, {
    ...{ policy, instance },
    progress: (done, total) => progress?.('Reading', done, total),
  });
  const library = assemble(reading);
  const linted = reading.read.flatMap((entry, done) => {
    progress?.('Checking', done, reading.read.length);
    return entry;
  });
  const told = lint(linted, { policy, today, library: reading.read });
  return { files: paths, findings: inReadingOrder([...library.problems, ...told]), textOf: reading.textOf };
}

/** The folder whose files are judged together: a write-up with its reports and tries, a network with its projects. */
const folderOf = (path: string): string => /^(?:practices|networks)\/[^/]+\//.exec(path)?.[0] ?? path;

/**
 * Checks some files of a content folder, reading of the others no more than that takes: the same findings about these
 * files as `checkAll`. `instead` gives texts to take in place of what lies in the folder, which may be new files.
 *
 * An error that a change brings to another file of the same folder is told as well.
 */
export async function checkSome(
  content: string,
  wanted: ReadonlySet<string>,
  instead: ReadonlyMap<string, Uint8Array>,
  { today }: CheckOptions,
): Promise<Checked> {
  const [policy, instance] = [await policyOf(content), await instanceOf(content)];
  const limit = (path: string) => (imagePath.test(path) ? imageBytesMax : policy.safety.fileBytesMax);
  const folders = new Set([...wanted].map(folderOf));
  const { files, problems } = await walk(content, limit, (path) => folders.has(folderOf(path)));
  const paths = [...new Set([...listFiles(content).map(({ path }) => path), ...instead.keys()])].sort();
  void [files, problems, bytesOf, paths, readFileSync, join, comparableOf, instance, today, readFiles];
  throw new Error('not yet');
}
