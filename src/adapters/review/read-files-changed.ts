import { bytesMaxOf } from '#core/check/listed.ts';
import { inContent, isContent } from '#core/review/lanes.ts';
import type { ChangedFile } from '#core/review/snapshot.ts';
import { sha256 } from '../files/read-files.ts';
import type { PullFile, TreeEntry } from '../github/port.ts';
import { inTurns } from './in-turns.ts';
import type { MainRead } from './read-main.ts';
import type { RunContext } from './run-context.ts';
import { entriesAt } from './tree-at.ts';

/** A changed file with the name of its blob, and its bytes where they may be read. */
export type HeadFile = ChangedFile & { blob?: string; bytes?: Uint8Array };
export type HeadFiles = { files: HeadFile[]; complete: boolean };

/**
 * The changed files as they are at the head: what Git stores there, and their bytes, as data. A file whose blob in the list
 * is not the one in the head's tree means that somebody pushed meanwhile: then it is not complete.
 */
export async function readHeadFiles(
  listed: readonly PullFile[],
  headSha: string,
  run: RunContext,
): Promise<HeadFiles> {
  const { blobs } = run;
  const { policy } = await run.main();
  if (listed.length > policy.safety.filesPerPullMax)
    return { files: listed.map((file) => ({ ...withoutObject(file), object: 'none' })), complete: true };
  const tree = await entriesAt(
    headSha,
    listed.map(({ path }) => path),
    run,
  );
  const at = new Map(tree.items.map((entry) => [entry.path, entry]));
  const most = bytesMaxOf(policy);
  let complete = tree.complete;
  const files = await inTurns(listed, async (file): Promise<HeadFile> => {
    const entry = at.get(file.path);
    if (file.change === 'removed') {
      complete &&= entry === undefined;
      return { ...withoutObject(file), object: 'none' };
    }
    if (!entry || entry.is === 'folder' || (file.object !== undefined && file.object !== entry.object)) {
      complete = false;
      return { ...withoutObject(file), object: 'none' };
    }
    const bytes = isOrdinary(entry) ? await blobs.bytes(entry, most(inContent(file.path))) : undefined;
    return {
      ...{ ...withoutObject(file), object: entry.is, blob: entry.object },
      ...(bytes && { bytes, sha256: sha256(bytes) }),
    };
  });
  return { files, complete };
}

const isOrdinary = ({ is, path }: TreeEntry): boolean => is === 'file' && isContent(path);

const withoutObject = ({ object: _, ...file }: PullFile): Omit<PullFile, 'object'> => file;

/** A changed file as a judgement knows it. */
export const toChangedFile = ({ bytes: _, blob: __, ...file }: HeadFile): ChangedFile => file;

/** The change below `content/`, for the check: files with their bytes, and paths that are gone. */
export function toChange(files: readonly HeadFile[], main: MainRead) {
  const inside = files.filter(({ path }) => isContent(path));
  const left = inside.flatMap(({ path, was, change }) =>
    change === 'removed' ? [path] : was === undefined ? [] : [was],
  );
  return {
    gone: left.map(inContent).filter((path) => main.objects.has(path)),
    files: inside.flatMap(({ path, change, bytes }) =>
      change === 'removed' ? [] : [{ path: inContent(path), ...(bytes && { bytes }) }],
    ),
  };
}
