import type { AnyEntry } from '#core/library/entry.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import { readFiles } from '#core/library/read-files.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { publishable, recordProblems, vouchingOf } from '#core/review/published/vouching.ts';
import { withdraws } from '#core/review/published/withdraws.ts';
import { changeWaiting, unlistedProblem, versionLost } from '#core/review/published/words.ts';
import { type Publishing, publishingOf } from '#core/review/published.ts';
import { earlierBytes } from '../git/earlier-bytes.ts';
import { sha256 } from './read-files.ts';

/** The files that are published, with the bytes that are; why; and what is wrong with the others and with records. */
export type ToPublish = {
  files: FileBytes[];
  publishing: ReadonlyMap<string, Publishing>;
  problems: Problem[];
};

const isRecord = /^practices\/[^/]+\/reviews\//;

function recordsAmong(files: readonly FileBytes[], policy: Policy): AnyEntry[] {
  const pictures = { problems: [], lookup: () => undefined };
  const records = files.filter(({ path }) => isRecord.test(path));
  return readFiles(records, { policy, pictures, sha256: () => '' }).entries;
}

/** Where every file stands that needs a record. */
function publishingAmong(
  files: readonly FileBytes[],
  records: readonly AnyEntry[],
  { allowDemo }: Policy,
): Map<string, Publishing> {
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const vouching = vouchingOf(records, { allowDemo });
  const says = (path: string) => withdraws(new TextDecoder().decode(bytesOf.get(path)));
  const known = new Map<string, Publishing>();
  for (const { path, bytes } of files) {
    if (publishable(path) === undefined) continue;
    const found = publishingOf({ path, sha256: sha256(bytes) }, vouching, { allowDemo, withdraws: says });
    if (found) known.set(path, found);
  }
  return known;
}

/**
 * What of some files may be published: what a record lists byte for byte. Where a file has changed since, its bytes of then
 * are taken from the Git history of the folder; without Git, or without these bytes in it, the file is left out.
 */
export function toPublish(files: readonly FileBytes[], folder: string, policy: Policy): ToPublish {
  const records = recordsAmong(files, policy);
  const publishing = publishingAmong(files, records, policy);
  const changed = [...publishing].flatMap(([path, found]) =>
    found.is === 'changed' ? [{ path, sha256: found.sha256 }] : [],
  );
  const earlier = changed.length > 0 ? earlierBytes(folder, changed) : new Map<string, Uint8Array>();
  const problems: Problem[] = recordProblems(records);
  const kept = files.flatMap((file): FileBytes[] => {
    const { path } = file;
    const found = publishing.get(path);
    if (found?.is === 'unlisted') problems.push(unlistedProblem(path));
    if (found?.is !== 'changed') return found?.is === 'unlisted' ? [] : [file];
    const { record } = found.publication;
    const bytes = earlier.get(path);
    problems.push(bytes ? changeWaiting(path, record) : versionLost(path, record));
    return bytes ? [{ path, bytes }] : [];
  });
  return { files: kept, publishing, problems };
}

/** Everything, as it will look once records list it: for looking at one's own work. */
export function toPreview(files: readonly FileBytes[], policy: Policy): ToPublish {
  const records = recordsAmong(files, policy);
  const publishing = publishingAmong(files, records, policy);
  for (const [path, { is }] of publishing) if (is === 'changed') publishing.delete(path);
  return { files: [...files], publishing, problems: recordProblems(records) };
}
