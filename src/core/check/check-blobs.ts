import { picturesOf } from '#core/images/pictures.ts';
import type { FileBytes, Pictures } from '#core/library/read-files.ts';
import { alikeAmong, type Comparable, comparableOf } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Policy } from '#core/model/policy.ts';
import { checkFiles } from './check-files.ts';
import { bytesMaxOf, readable } from './listed.ts';
import { askedOf, referredTo } from './near.ts';

/** What is known of the library that some files belong to, or are to join. */
export type Surroundings = {
  policy: Policy;
  /** ISO date. */
  today: string;
  /** Every other path in the library: what may be referred to, and what a new path must not be mistaken for. */
  paths?: readonly string[];
  /** The other texts of the library, as they are compared (`comparableOf`). */
  comparables?: () => readonly Comparable[];
  /** What was found in the pictures by decoding them; left out, what their bytes say counts. */
  pictures?: Pictures;
  /** Which of the files are asked about; the others in their folders are there to be read with them. Left out: all. */
  wanted?: (path: string) => boolean;
};

/**
 * What `npm run check` would say about some files, from their bytes alone.
 *
 * To be handed over with a file: everything else in the folder of its write-up or network. Never throws on any bytes.
 */
export function checkBlobs(files: readonly FileBytes[], surroundings: Surroundings): LintProblem[] {
  const { policy, today, comparables, wanted = () => true } = surroundings;
  const handed = new Map(files.map((file) => [file.path, file]));
  const listed = readable(
    {
      ...{ links: [], others: [] },
      files: [
        ...files.map(({ path, bytes }) => ({ path, size: bytes.length })),
        ...(surroundings.paths ?? []).flatMap((path) => (handed.has(path) ? [] : [{ path, size: 0 }])),
      ],
    },
    bytesMaxOf(policy),
  );
  const paths = listed.files.map(({ path }) => path).sort();
  const all = [...paths, ...listed.problems.map(({ path }) => path)];
  const asked = askedOf(all, (path) => handed.has(path) && wanted(path));
  const sound = paths.flatMap((path) => handed.get(path) ?? []);
  return checkFiles(sound, {
    ...{ policy, today, paths, asked, addresses: referredTo(paths), found: listed.problems },
    pictures: surroundings.pictures ?? picturesOf(sound, paths, policy.safety),
    alike:
      comparables && alikeAmong(() => withOwn(comparables(), files), policy.likeness.shareMin, asked.wanted),
  }).findings;
}

const decoder = new TextDecoder();

/** Texts of the library to compare with, the files handed over in place of what they were. */
function withOwn(others: readonly Comparable[], files: readonly FileBytes[]): Comparable[] {
  const own = new Set(files.map(({ path }) => path));
  const texts = files.flatMap(({ path, bytes }) => {
    const text = decoder.decode(bytes).replaceAll('\r\n', '\n');
    return comparableOf(path, text) ?? [];
  });
  const all = [...others.filter(({ path }) => !own.has(path)), ...texts];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}
