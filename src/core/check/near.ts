import { readData } from '#core/library/read-data.ts';
import { leaning } from '#core/lint/rules/index.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { type Address, addressOf } from '#core/model/kinds.ts';

/** The files a check is asked about, and those it must read for that; a problem of any other file is not told. */
export type Asked = { wanted: (path: string) => boolean; near: (path: string) => boolean };

/** The folder whose files are judged together: a write-up with its reports and tries, a network with its projects. */
const folderOf = (path: string): string => /^(?:practices|networks)\/[^/]+\//.exec(path)?.[0] ?? path;

/** What is near the files asked about, of all there are: everything in their folders. */
export function askedOf(paths: readonly string[], wanted: (path: string) => boolean): Asked {
  const folders = new Set(paths.filter(wanted).map(folderOf));
  return { wanted, near: (path) => folders.has(folderOf(path)) };
}

/** Files asked about that are checked together, with all near them. */
type Portion = Asked & { paths: readonly string[] };

/**
 * Divides the files near those asked about (`near`), whole folders together, so that no more than a portion is held at once: about
 * `size` files each. What is found of a file is the same in any portion.
 */
export function* portionsOf(
  near: readonly string[],
  { wanted }: Pick<Asked, 'wanted'>,
  size: number,
): Generator<Portion> {
  const folders = [...Map.groupBy(near, folderOf)];
  for (let next = 0; next < folders.length; ) {
    const held = new Map<string, readonly string[]>();
    for (let files = 0; files < size && next < folders.length; next += 1) {
      const [folder, inside] = folders[next] as [string, string[]];
      held.set(folder, inside);
      files += inside.length;
    }
    const isNear = (path: string) => held.has(folderOf(path));
    yield {
      ...{ near: isNear, wanted: (path) => isNear(path) && wanted(path) },
      paths: [...held.values()].flat(),
    };
  }
}

/**
 * What must be read, of all there is, to check some files that are near: projects are held against the reports on the write-ups
 * that they name. `textOf` reads a file that is near.
 */
export function readFor(
  near: readonly string[],
  paths: readonly string[],
  textOf: (path: string) => string,
): readonly string[] {
  const named = near
    .filter((path) => addressOf(path)?.kind === 'project')
    .flatMap((path) => practicesNamed(path, textOf(path)))
    .map((id) => `practices/${id}/`);
  if (named.length === 0) return near;
  const [folders, own] = [new Set(named), new Set(near)];
  return paths.filter((path) => own.has(path) || folders.has(folderOf(path)));
}

function practicesNamed(path: string, text: string): unknown[] {
  const read = readData(text, path, 'mdx');
  const data = 'data' in read ? (read.data as { practices?: unknown } | null) : null;
  return Array.isArray(data?.practices) ? data.practices : [];
}

/** One of so many shares of the files there are, for as many checks side by side; folders are not divided. From 0. */
export function shareOf(
  paths: readonly string[],
  { share, of }: { share: number; of: number },
): (path: string) => boolean {
  const folders = [...new Set(paths.map(folderOf))].sort();
  const places = new Map(folders.map((folder, place) => [folder, place % of]));
  return (path) => (places.get(folderOf(path)) ?? 0) === share;
}

/** Reports, records and the like, which only files of their own folder refer to. */
const OF_A_FOLDER = /^(?:practices|networks)\/[^/]+\/[^/]+\//;

/** What files of other folders can refer to, by its path. */
export const referredTo = (paths: readonly string[]): Map<string, Address> =>
  new Map(
    paths.flatMap((path): [string, Address][] => {
      const address = OF_A_FOLDER.test(path) ? undefined : addressOf(path);
      return address ? [[path, address]] : [];
    }),
  );

/** In another file of the same folder, only the errors that a change there would bring are told, and as what they are here. */
const toldOfNeighbour = (problem: LintProblem): LintProblem[] => {
  if (problem.severity !== 'error') return [];
  return [leaning.has(problem.ruleId) ? { ...problem, severity: 'warning' } : problem];
};

/** The problems to tell those who asked about some files; all of them where they asked about everything. */
export const toldTo = (asked: Asked | undefined, problems: readonly LintProblem[]): LintProblem[] =>
  asked
    ? problems.flatMap((problem) =>
        asked.wanted(problem.path) ? [problem] : asked.near(problem.path) ? toldOfNeighbour(problem) : [],
      )
    : [...problems];
