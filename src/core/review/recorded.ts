import { addressOf, imagePath } from '#core/model/kinds.ts';
import { type FileDigest, inOrder } from './digest.ts';
import { inContent, isContent } from './lanes.ts';
import type { Snapshot } from './snapshot.ts';

/** The write-up in whose folder a path below the content folder lies. */
const practiceOf = (path: string): string | undefined => /^practices\/([^/]+)\//.exec(path)?.[1];

const isPublishable = (path: string): boolean =>
  !/^practices\/[^/]+\/reviews\//i.test(path) && (imagePath.test(path) || addressOf(path) !== undefined);

/** What a pull request brings into the folders of write-ups and a record can list: ordinary files of kinds we know. */
export function recordable({ files }: Snapshot): FileDigest[] {
  return inOrder(
    files
      .filter(({ path, object }) => isContent(path) && object === 'file')
      .map(({ path, sha256 }) => ({ path: inContent(path), sha256 }))
      .flatMap(({ path, sha256 }) =>
        sha256 !== undefined && practiceOf(path) !== undefined && isPublishable(path)
          ? [{ path, sha256 }]
          : [],
      ),
  );
}

/** The write-ups that a pull request touches, in order: each gets a record of its own. */
export const practicesTouched = (snapshot: Snapshot): string[] =>
  [...new Set(recordable(snapshot).flatMap(({ path }) => practiceOf(path) ?? []))].toSorted();

/** The write-ups that a merged pull request touched and for which main holds no record of it. */
export function unrecordedPractices(snapshot: Snapshot): string[] {
  const { pull, main } = snapshot;
  if (pull.state !== 'merged') return [];
  const recorded = new Set(
    main.records.filter(({ record }) => record.pull === pull.number).map(({ practice }) => practice),
  );
  return practicesTouched(snapshot).filter((practice) => !recorded.has(practice));
}
