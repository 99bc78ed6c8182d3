import { readFileSync } from 'node:fs';
import { readable } from '#core/check/listed.ts';
import type { TextOf } from '#core/check/report.ts';
import { assemble } from '#core/library/assemble.ts';
import { inReadingOrder } from '#core/library/places.ts';
import { type LintOptions, lint } from '#core/lint/lint.ts';
import { leaning } from '#core/lint/rules/index.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { imagePath } from '#core/model/kinds.ts';
import { imageBytesMax } from '../files/look-at-images.ts';
import { readFiles, unreadEntry } from '../files/read-files.ts';
import { instanceOf, policyOf } from '../files/root-files.ts';
import { listFiles } from './list-files.ts';
import { recallContent } from './memory.ts';

/** What a check looked at and found; both about the files asked for. */
export type Checked = { files: readonly string[]; findings: readonly LintProblem[]; textOf: TextOf };

export type CheckOptions = {
  /** ISO date. */
  today: string;
  /** The files asked about, of those there are; all where it is left out. */
  wanted?: (paths: readonly string[]) => (path: string) => boolean;
  /** Texts to take in place of what lies in the folder; they may be new files. */
  instead?: ReadonlyMap<string, string>;
  progress?: (what: string, done: number, total: number) => void;
};

/** Reports, records and the like are named by files of their own folder only. */
const isReferredTo = (path: string): boolean => !/^(?:practices|networks)\/[^/]+\/[^/]+\//.test(path);

/** The folder whose files are judged together: a write-up with its reports and tries, a network with its projects. */
const folderOf = (path: string): string => /^(?:practices|networks)\/[^/]+\//.exec(path)?.[0] ?? path;

/** In another file of the same folder, only the errors that a change there would bring are told, and as what they are here. */
const toldOfNeighbour = (problem: LintProblem): LintProblem[] => {
  if (problem.severity !== 'error') return [];
  return [leaning.has(problem.ruleId) ? { ...problem, severity: 'warning' } : problem];
};

/** The same said of the same place by two readers of it is one finding. */
const once = (problems: readonly LintProblem[]): LintProblem[] => [
  ...new Map(
    problems.map((one) => [`${one.path}:${one.line}:${one.column} ${one.ruleId} ${one.message}`, one]),
  ).values(),
];

/**
 * Checks a content folder, or some files of it: then nothing more is read of the others than that takes, and the findings
 * about these files are the same.
 *
 * Throws where the folder, its policy or its instance cannot be used, or `wanted` does.
 */
export async function checkContent(content: string, options: CheckOptions): Promise<Checked> {
  const { today, instead = new Map<string, string>(), progress } = options;
  const [policy, instance] = [await policyOf(content), await instanceOf(content)];
  const limit = (path: string) => (imagePath.test(path) ? imageBytesMax : policy.safety.fileBytesMax);
  const memory = options.wanted && recallContent(content, Date.now());
  const listed = readable(memory?.listing ?? listFiles(content), limit);
  const paths = [...new Set([...listed.files.map(({ path }) => path), ...instead.keys()])].sort();
  const all = [...paths, ...listed.problems.map(({ path }) => path)];
  const isWanted = options.wanted?.(all);
  const folders = new Set(all.filter((path) => isWanted?.(path)).map(folderOf));
  const isNear = (path: string) => !isWanted || folders.has(folderOf(path));
  const bytes = (path: string) => new Uint8Array(readFileSync(`${content}/${path}`));
  const encoded = (text: string) => new TextEncoder().encode(text);
  const files = paths.filter(isNear).map((path) => {
    const given = instead.get(path);
    return { path, bytes: given === undefined ? bytes(path) : encoded(given) };
  });
  const read = await readFiles(files, { policy, instance }, (done) =>
    progress?.('Reading', done, files.length),
  );
  const others = paths
    .filter((path) => !isNear(path))
    .filter(isReferredTo)
    .flatMap(unreadEntry);
  const entries = [...read.entries, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  const found = [...listed.problems, ...read.problems];
  const library = assemble({ policy, instance, paths, ...read, entries, problems: found });

  const total = read.entries.length;
  const about: LintOptions = {
    ...{ policy, today, library: read.entries },
    done: (count) => progress?.('Checking', count, total),
  };
  if (isWanted && memory) {
    about.comparables = () => memory.comparables(instead);
    about.wanted = isWanted;
  }
  const linted = lint(read.entries, about);
  const findings = once(inReadingOrder([...library.problems, ...linted])).flatMap((problem) =>
    !isWanted || isWanted(problem.path) ? [problem] : isNear(problem.path) ? toldOfNeighbour(problem) : [],
  );
  return { files: isWanted ? paths.filter(isWanted) : paths, findings, textOf: read.textOf };
}
