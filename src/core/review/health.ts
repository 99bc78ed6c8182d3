import type { Library } from '#core/library/library.ts';
import type { FileDigest } from './digest.ts';
import { foldersOf } from './folders.ts';
import { dueToLookAgain } from './health/ageing.ts';
import { unansweredChallenges } from './health/challenges.ts';
import { type Concern, type ConcernKind, concernKinds, type Mover, movers } from './health/concern.ts';
import { leftOutFiles } from './health/left-out.ts';
import { backAgain } from './health/people.ts';
import { type PullLine, standings, waitingPulls } from './health/pulls.ts';
import { missingRecords } from './health/records.ts';
import { stewardsWhoAreNobody } from './health/stewards.ts';
import { unreportedTries } from './health/tries.ts';

/** What waits for somebody, and for whom. */
export type Health = {
  /** ISO day. */
  today: string;
  /** How many pull requests stand where; undefined where they were not looked at. */
  pulls: Readonly<Record<string, number>> | undefined;
  counts: Readonly<Record<ConcernKind, number>>;
  moves: readonly { mover: Mover; concerns: readonly Concern[] }[];
};

/** What is looked at. `files`: every file of the content folder with the SHA-256 of its bytes; `pulls` left out: content alone. */
export type HealthInput = {
  library: Pick<Library, 'entries' | 'policy' | 'problems'> & Partial<Pick<Library, 'tombstones'>>;
  files: readonly FileDigest[];
  pulls?: readonly PullLine[] | undefined;
  today: string;
};

const inOrder = (a: Concern, b: Concern): number =>
  concernKinds.indexOf(a.is) - concernKinds.indexOf(b.is) ||
  (a.since ?? '').localeCompare(b.since ?? '') ||
  a.about.localeCompare(b.about, 'en', { numeric: true });

/** Looks at everything that could wait for somebody, and groups it by whose move it is, what is worst and oldest first. */
export function healthOf({ library, files, pulls, today }: HealthInput): Health {
  const { entries, policy } = library;
  const looked = { entries, policy, today, folders: foldersOf(entries) };
  const missing = missingRecords({ library, files });
  const unpublished = new Set(missing.map(({ about }) => about));
  const concerns = [
    ...waitingPulls(pulls ?? [], today),
    ...missing,
    ...leftOutFiles(library.problems).filter(
      ({ about }) => ![...unpublished].some((folder) => about.startsWith(`${folder}/`)),
    ),
    ...stewardsWhoAreNobody(looked),
    ...unansweredChallenges(looked),
    ...dueToLookAgain(looked),
    ...unreportedTries(looked),
    ...backAgain(looked),
  ];
  const count = (kind: ConcernKind) => concerns.filter(({ is }) => is === kind).length;
  return {
    ...{ today, pulls: pulls && standings(pulls) },
    counts: Object.fromEntries(concernKinds.map((kind) => [kind, count(kind)])) as Health['counts'],
    moves: movers
      .map((mover) => ({ mover, concerns: concerns.filter((one) => one.mover === mover).sort(inOrder) }))
      .filter((move) => move.concerns.length > 0),
  };
}
