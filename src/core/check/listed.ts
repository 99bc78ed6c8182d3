import { imagePath } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { unportable } from './portable.ts';

/** Largest image file that is read: 8 MB, a phone photograph at full size. */
const imageBytesMax = 8 * 1024 * 1024;

/** The largest size, in bytes, that a file of this path may have to be read. */
export const bytesMaxOf =
  ({ safety }: Policy) =>
  (path: string): number =>
    imagePath.test(path) ? imageBytesMax : safety.fileBytesMax;

type File = { path: string; size: number };

/** Spelt so that every file system takes it for the same: nearly all paths are. */
const PLAIN = /^[a-z0-9/._-]*$/;

/** One name for all spellings that some file system takes for the same. */
const folded = (path: string): string => (PLAIN.test(path) ? path : path.normalize('NFKC').toLowerCase());

const problem = (path: string, ruleId: string, message: string): Problem => ({
  ...{ path, line: 0, column: 0, ruleId, severity: 'error', message },
});

const linked = (path: string): Problem =>
  problem(
    path,
    'symlink',
    'Unexpected link to another place, expected a file or folder. Put the file itself here instead of the link.',
  );

const special = (path: string): Problem =>
  problem(path, 'not-a-file', 'Unexpected special file, expected an ordinary file. Take it out.');

const collision = (path: string, others: readonly string[]): Problem =>
  problem(
    path,
    'path-collision',
    `Unexpected path, expected one that differs from "${others.join('", "')}" in more than capitals or accents: some computers take them for the same file. Rename it in small plain letters.`,
  );

const tooLarge = ({ path, size }: File, most: number): Problem =>
  problem(
    path,
    'file-size',
    `Unexpected size of ${Math.ceil(size / 1024)} kB, expected at most ${Math.floor(most / 1024)} kB. Shorten it or split it in two.`,
  );

/** The paths that some computers take for another, and for which: those not spelt plainly, so that of a pair one stays. */
function alikeOf(files: readonly File[]): Map<string, string[]> {
  const odd = files.map(({ path }) => path).filter((path) => path !== folded(path));
  if (odd.length === 0) return new Map();
  const spelt = Map.groupBy(
    files.map(({ path }) => path),
    folded,
  );
  const others = (path: string) => (spelt.get(folded(path)) ?? []).filter((other) => other !== path);
  return new Map(odd.map((path) => [path, others(path)] as const).filter(([, same]) => same.length > 0));
}

/**
 * Which files of a listing may be read, and what is wrong with the rest. Of paths that some computers take for one, the
 * one spelt plainly stays.
 */
export function readable<F extends File>(
  { files, links, others }: { files: readonly F[]; links: readonly string[]; others: readonly string[] },
  bytesMax: (path: string) => number,
): { files: F[]; problems: Problem[] } {
  const problems = [...links.map(linked), ...others.map(special)];
  const alike = alikeOf(files);
  const sound = files.filter((file) => {
    const { path } = file;
    const same = alike.get(path);
    if (same) {
      problems.push(collision(path, same));
      return false;
    }
    const unwritten = unportable(path);
    if (unwritten) {
      problems.push(problem(path, 'path-name', unwritten));
      return false;
    }
    if (file.size > bytesMax(path)) problems.push(tooLarge(file, bytesMax(path)));
    return file.size <= bytesMax(path);
  });
  return { files: sound, problems };
}
