import type { Instance } from '#core/model/instance.ts';
import { type Address, addressOf } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { findingProblems } from './body-findings.ts';
import type { AnyEntry, Tombstone } from './entry.ts';
import { type ImageFile, keyOf, type Library } from './library.ts';
import { brokenPaths, inReadingOrder } from './places.ts';
import { referenceProblems } from './references.ts';
import { fileRules } from './rules.ts';

/** What was read, file by file, before files are held against each other. */
export type Readings = {
  policy: Policy;
  instance: Instance;
  entries: AnyEntry[];
  /** Files that are only known to be there: others may name them, and they were not read. */
  others?: readonly Address[];
  tombstones: Tombstone[];
  images: ImageFile[];
  /** Every path found, readable or not. */
  paths: readonly string[];
  problems: Problem[];
};

const addressesOf = (paths: Iterable<string>): Address[] =>
  [...paths].flatMap((path) => addressOf(path) ?? []);

function prioritiesOpen({ entries, others = [], policy }: Omit<Readings, 'instance'>): Problem[] {
  const priorities = [...entries, ...others].filter(({ kind }) => kind === 'priority').map(({ id }) => id);
  const most = policy.limits.prioritiesOpen;
  const beyond = new Set(priorities.sort().slice(most));
  const late = entries.filter(({ kind, id }) => kind === 'priority' && beyond.has(id));
  return late.map(({ path, locate }) => ({
    path,
    ...locate(['rank']),
    ruleId: 'too-many-priorities',
    severity: 'warning',
    message: `Unexpected priority number ${priorities.length}, expected at most ${most} at a time: few enough to remember. Close one before opening another.`,
  }));
}

/** Images that no write-up stands beside. */
function orphans({ images, paths }: Pick<Readings, 'images' | 'paths'>): Problem[] {
  if (images.length === 0) return [];
  const known = new Set(paths.flatMap((path) => /^practices\/([^/]+)\/index\.mdx$/.exec(path)?.[1] ?? []));
  return images
    .filter(({ practice }) => !known.has(practice))
    .map(({ path }) => ({
      path,
      line: 0,
      column: 0,
      ruleId: 'orphaned-image',
      severity: 'warning' as const,
      message:
        'Unexpected image, expected a write-up (index.mdx) in the same folder. Move it or take it out.',
    }));
}

/** What is wrong with the files of a content folder, each by itself and held against each other, in reading order. */
export function problemsAcross(readings: Omit<Readings, 'instance'>): Problem[] {
  const { policy, entries, others, tombstones } = readings;
  const unread = brokenPaths(readings.problems);
  const broken = addressesOf([...unread, ...tombstones.map(({ path }) => path)]);
  return inReadingOrder([
    ...readings.problems,
    ...entries.flatMap((entry) => fileRules(entry, policy)),
    ...referenceProblems(entries, broken, others),
    ...findingProblems(entries, broken),
    ...prioritiesOpen(readings),
    ...orphans(readings),
  ]);
}

/**
 * Holds the files of a content folder against each other and leaves out every file that has an error.
 *
 * One bad file never breaks another: what points to it stays, and what lies in the folder of a write-up that is left out
 * is left out with it, without a complaint of its own.
 */
export function assemble(readings: Readings): Library {
  const { policy, entries, tombstones } = readings;
  const problems = problemsAcross(readings);
  const broken = brokenPaths(problems);
  const sound = entries.filter(({ path }) => !broken.has(path));
  const homes = new Set(
    sound.filter(({ owner }) => owner === undefined).map((entry) => `${entry.kind}:${keyOf(entry)}`),
  );
  const kept = sound.filter(
    ({ kind, owner }) =>
      owner === undefined || homes.has(`${kind === 'project' ? 'network' : 'practice'}:${owner}`),
  );
  const images = readings.images.filter(
    ({ path, practice }) => !broken.has(path) && homes.has(`practice:${practice}`),
  );
  return { policy, instance: readings.instance, entries: kept, tombstones, images, problems };
}
