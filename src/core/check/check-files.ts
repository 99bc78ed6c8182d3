import { problemsAcross } from '#core/library/assemble.ts';
import { inReadingOrder } from '#core/library/places.ts';
import { type FileBytes, type Pictures, readFiles } from '#core/library/read-files.ts';
import type { Alike } from '#core/lint/alike.ts';
import { type LintOptions, lint } from '#core/lint/lint.ts';
import type { LintProblem } from '#core/lint/run.ts';
import type { Address } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { type Asked, toldTo } from './near.ts';
import type { TextOf } from './report.ts';

/** What a check must know besides the files it is handed. */
export type CheckFacts = {
  policy: Policy;
  /** ISO date. */
  today: string;
  /** Every path there is that may be read; those not handed over are only known to be there. */
  paths: readonly string[];
  /** Of these, what files of other folders can refer to (`referredTo`). */
  addresses: ReadonlyMap<string, Address>;
  pictures: Pictures;
  /** What was found before anything was read. */
  found: readonly Problem[];
  /** Which files are asked about; left out, all. */
  asked?: Asked | undefined;
  /** All texts held against each other; left out, those handed over are all there are. */
  alike?: (() => Alike) | undefined;
  /** Called before each file that the rules look at with its number. */
  done?: ((count: number) => void) | undefined;
};

/** The same said of the same place by two readers of it is one finding. */
const once = (problems: readonly LintProblem[]): LintProblem[] => [
  ...new Map(
    problems.map((one) => [`${one.path}:${one.line}:${one.column} ${one.ruleId} ${one.message}`, one]),
  ).values(),
];

/**
 * Checks files from their bytes: the one check of the command line, the editor, the browser and the bot. Files near those
 * asked about must be handed over; then the findings are those of a check of everything.
 */
export function checkFiles(
  files: readonly FileBytes[],
  { policy, today, paths, addresses, pictures, found, asked, alike, done }: CheckFacts,
): { findings: LintProblem[]; textOf: TextOf } {
  const read = readFiles(files, {
    ...{ policy, pictures, sha256: () => '', keepTrees: true },
  });
  const handed = new Set(files.map(({ path }) => path));
  const others = [...addresses].filter(([path]) => !handed.has(path)).map(([, address]) => address);
  const across = problemsAcross({
    ...{ ...read, policy, paths, others, problems: [...found, ...read.problems] },
  });

  const refused = new Set(found.map(({ path }) => path));
  const unread = [...read.unread, ...[...refused].map((path) => ({ path }))];
  const about: LintOptions = {
    ...{ policy, today, library: read.entries, unread, treeOf: read.treeOf },
    ...(alike && { alike }),
    ...(done && { done }),
  };
  const linted = lint(read.entries, about);
  const findings = toldTo(asked, once(inReadingOrder([...across, ...linted])));
  return { findings, textOf: read.textOf };
}
