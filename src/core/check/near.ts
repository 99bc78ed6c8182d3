import { readData } from '#core/library/read-data.ts';
import { leaning } from '#core/lint/rules/index.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { addressOf } from '#core/model/kinds.ts';

/** The files a check is asked about, and those it must read for that; a problem of any other file is not told. */
export type Asked = { wanted: (path: string) => boolean; near: (path: string) => boolean };

/** The folder whose files are judged together: a write-up with its reports and tries, a network with its projects. */
const folderOf = (path: string): string => /^(?:practices|networks)\/[^/]+\//.exec(path)?.[0] ?? path;

/** What is near the files asked about, of all there are: everything in their folders. */
export function askedOf(paths: readonly string[], wanted: (path: string) => boolean): Asked {
  const folders = new Set(paths.filter(wanted).map(folderOf));
  return { wanted, near: (path) => folders.has(folderOf(path)) };
}

/**
 * What must be read besides what is near: projects are held against the reports on the write-ups that they name. `textOf` reads
 * a file that is near.
 */
export function leantOn(
  near: readonly string[],
  textOf: (path: string) => string,
): (path: string) => boolean {
  const folders = new Set(
    near
      .filter((path) => addressOf(path)?.kind === 'project')
      .flatMap((path) => practicesNamed(path, textOf(path)))
      .map((id) => `practices/${id}/`),
  );
  return (path) => folders.has(folderOf(path));
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

/** Whether files of other folders can refer to this one: reports, records and the like are named in their own only. */
export const isReferredTo = (path: string): boolean => !/^(?:practices|networks)\/[^/]+\/[^/]+\//.test(path);

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
