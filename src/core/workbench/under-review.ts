import type { FileBytes } from '#core/library/read-files.ts';
import type { Change } from '#core/review/check-again.ts';
import { inContent, isContent } from '#core/review/lanes.ts';
import type { Account, ChangedFile } from '#core/review/snapshot.ts';

/** A file that a pull request changes, as it is at the head; paths from the top of the repository. */
export type ReadFile = Pick<ChangedFile, 'path' | 'was' | 'change'> & { bytes?: Uint8Array };

/** What is under review: of which pull request, by whom, which files, and what lies on main in the same folders. */
export type UnderReview = {
  /** 0 where it is not known: files of this computer. */
  pull: number;
  title: string;
  /** Undefined where it is not known who opened the pull request. */
  author: Account | undefined;
  /** Commit at the head, where it is known. */
  headSha: string | undefined;
  files: readonly ReadFile[];
  /** Paths below the content folder. */
  onMain: readonly FileBytes[];
};

/** The change as the check takes it: files below the content folder, and the paths that are gone. */
export function changeIn({ files }: Pick<UnderReview, 'files'>): Change {
  const inside = files.filter(({ path }) => isContent(path));
  return {
    gone: inside
      .flatMap(({ path, was, change }) => (change === 'removed' ? [path] : was === undefined ? [] : [was]))
      .map(inContent),
    files: inside.flatMap(({ path, change, bytes }) =>
      change === 'removed' ? [] : [{ path: inContent(path), ...(bytes && { bytes }) }],
    ),
  };
}

/** The write-ups in whose folders a change has files, by id. */
export const practicesIn = ({ files }: Pick<UnderReview, 'files'>): string[] => [
  ...new Set(files.flatMap(({ path }) => /^practices\/([^/]+)\//.exec(inContent(path))?.[1] ?? [])),
];

/** What the folder of a write-up would hold after a change: main's files with the changed ones in their place. */
export function folderAfter(
  { files, gone }: Change,
  onMain: readonly FileBytes[],
  practice: string,
): FileBytes[] {
  const away = new Set([...gone, ...files.map(({ path }) => path)]);
  const all = [
    ...onMain.filter(({ path }) => !away.has(path)),
    ...files.flatMap(({ path, bytes }) => (bytes ? [{ path, bytes }] : [])),
  ];
  return all.filter(({ path }) => path.startsWith(`practices/${practice}/`));
}
