import { bytesMaxOf } from '#core/check/listed.ts';
import { readBlock } from '#core/review/block.ts';
import type { FileDigest } from '#core/review/digest.ts';
import { inContent, isContent } from '#core/review/lanes.ts';
import { personOf } from '#core/review/people.ts';
import type { ChangedFile, PostedReview } from '#core/review/snapshot.ts';
import { sha256 } from '../files/read-files.ts';
import { failed } from '../github/error.ts';
import { inTurns } from './in-turns.ts';
import type { ReviewRead } from './read-edits.ts';
import type { RunContext } from './run-context.ts';
import { entriesAt } from './tree-at.ts';

/**
 * Reviews with the files that each judged: the changed files as they were at the commit that the review names. Left out
 * where a review says nothing that could count, or where its commit is gone.
 */
export async function readJudged(
  reviews: readonly ReviewRead[],
  files: readonly ChangedFile[],
  headSha: string,
  run: RunContext,
): Promise<{ reviews: PostedReview[]; complete: boolean }> {
  const { main } = await run.main();
  const mayCount = ({ by, body, commit, state }: ReviewRead) =>
    commit !== undefined &&
    personOf(by.id, main) !== undefined &&
    (state === 'changes-requested' || readBlock(body).is !== 'none');
  const paths = new Set(files.flatMap(({ path }) => (isContent(path) ? [path] : [])));
  const atHead = files.flatMap(({ path, sha256: digest }) =>
    isContent(path) && digest !== undefined ? [{ path: inContent(path), sha256: digest }] : [],
  );
  const commits = new Set(reviews.filter(mayCount).flatMap(({ commit }) => commit ?? []));
  const at = new Map<string, FileDigest[]>([[headSha, atHead]]);
  let complete = true;
  for (const commit of commits) {
    if (at.has(commit)) continue;
    const found = await filesAt(commit, paths, run);
    if (found === 'cut') complete = false;
    else if (found) at.set(commit, found);
  }
  return {
    complete,
    reviews: reviews.map((review) => {
      const { commit, node: _, ...posted } = review;
      const judged = mayCount(review) ? at.get(commit ?? '') : undefined;
      return { ...posted, ...(judged && { judged }) };
    }),
  };
}

async function filesAt(
  commit: string,
  paths: ReadonlySet<string>,
  run: RunContext,
): Promise<FileDigest[] | 'cut' | undefined> {
  const { blobs } = run;
  const most = bytesMaxOf((await run.main()).policy);
  const tree = await entriesAt(commit, [...paths], run).catch((error: unknown) => {
    if (failed(error, 'not-found')) return undefined;
    throw error;
  });
  if (!tree) return undefined;
  if (!tree.complete) return 'cut';
  const held = tree.items.filter(({ is, path }) => is === 'file' && paths.has(path));
  const digests = await inTurns(held, async (entry) => {
    const path = inContent(entry.path);
    const bytes = await blobs.bytes(entry, most(path));
    return bytes ? [{ path, sha256: sha256(bytes) }] : [];
  });
  return digests.flat();
}
