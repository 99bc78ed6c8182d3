import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparable, comparableOf } from '#core/lint/alike.ts';
import { addressOf } from '#core/model/kinds.ts';
import { cache } from '../files/project.ts';
import type { ListedFile } from './list-files.ts';

/** One file as it was when it was last compared; `runs` is how many numbers of the other file are its own. */
type Kept = Omit<Comparable, 'runs'> & { size: number; mtime: number; runs: number; compared: boolean };

/** Changed when what is kept, or how it is made, changes. */
const VERSION = 1;

const namesFor = (root: string): { facts: string; runs: string } => {
  const name = join(
    cache,
    `alike-${VERSION}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`,
  );
  return { facts: `${name}.json`, runs: `${name}.bin` };
};

/** What was kept of an earlier run; nothing where there is none, or it is damaged. */
function recall(root: string): Map<string, { kept: Kept; runs: number[] }> {
  const known = new Map<string, { kept: Kept; runs: number[] }>();
  try {
    const { facts, runs: bin } = namesFor(root);
    const list = JSON.parse(readFileSync(facts, 'utf8')) as Kept[];
    const bytes = readFileSync(bin);
    const numbers = new Uint32Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    );
    if (numbers.length !== list.reduce((sum, { runs }) => sum + runs, 0)) return known;
    let from = 0;
    for (const kept of list) {
      known.set(kept.path, { kept, runs: Array.from(numbers.subarray(from, from + kept.runs)) });
      from += kept.runs;
    }
  } catch {
    known.clear();
  }
  return known;
}

function remember(root: string, all: readonly { kept: Kept; runs: readonly number[] }[]): void {
  const { facts, runs } = namesFor(root);
  mkdirSync(cache, { recursive: true });
  writeFileSync(facts, JSON.stringify(all.map(({ kept }) => kept)));
  writeFileSync(runs, new Uint8Array(Uint32Array.from(all.flatMap((one) => one.runs)).buffer));
}

const compares = (path: string): boolean =>
  ['practice', 'report', 'ask'].includes(addressOf(path)?.kind ?? '');

/**
 * Every text of a content folder as it is compared with others. What was read at an earlier run and has the same size and
 * time is not read again. `instead` gives texts to take in place of what lies there.
 */
export function comparablesIn(
  root: string,
  files: readonly ListedFile[],
  instead: ReadonlyMap<string, string>,
): Comparable[] {
  const known = recall(root);
  let fresh = 0;
  const all = files
    .filter(({ path }) => compares(path))
    .map(({ path, size, mtime }) => {
      const before = known.get(path);
      if (before && before.kept.size === size && before.kept.mtime === mtime) return before;
      fresh += 1;
      const made = comparableOf(path, readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'));
      const { runs = [], ...about } = made ?? { path, practice: '', title: '', parent: '' };
      return { kept: { ...about, size, mtime, runs: runs.length, compared: made !== undefined }, runs };
    });
  if (fresh > 0 || all.length !== known.size) remember(root, all);
  const kept = all.flatMap(({ kept: { compared, path, practice, title, parent }, runs }) =>
    compared && !instead.has(path) ? [{ path, practice, title, parent, runs }] : [],
  );
  const given = [...instead].flatMap(([path, text]) => comparableOf(path, text) ?? []);
  return [...kept, ...given].sort((a, b) => (a.path < b.path ? -1 : 1));
}
