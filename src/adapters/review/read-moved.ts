import { inContent, isContent } from '#core/review/lanes.ts';
import { failed } from '../github/error.ts';
import type { PullRead } from '../github/port.ts';
import type { HeadFile, HeadFiles } from './read-files-changed.ts';
import type { RunContext } from './run-context.ts';
import { entriesAt } from './tree-at.ts';

/**
 * Marks files of an open pull request of which main no longer holds what the change started from: merging would mix two
 * texts into one that nobody judged. Where the start cannot be found, every changed file counts as moved.
 */
export async function markMoved(
  { files, complete }: HeadFiles,
  read: PullRead,
  run: RunContext,
): Promise<HeadFiles> {
  const { objects, head } = await run.main();
  const inside = files.filter(({ path }) => isContent(path));
  const start = inside.every(({ change }) => change === 'added') ? head : await startOf(read, run);
  const tree =
    start === undefined
      ? undefined
      : start === head
        ? 'main'
        : await entriesAt(
            start,
            inside.map(({ path, was = path }) => was),
            run,
          );
  const from = new Map(typeof tree === 'object' ? tree.items.map(({ path, object }) => [path, object]) : []);
  const isMoved = ({ path, was = path, change, blob }: HeadFile): boolean => {
    const now = objects.get(inContent(was));
    if (change === 'added') return now !== undefined && now !== blob;
    return tree === undefined || (tree !== 'main' && now !== from.get(was));
  };
  return {
    files: files.map((file) => (inside.includes(file) && isMoved(file) ? { ...file, moved: true } : file)),
    complete: complete && (typeof tree !== 'object' || tree.complete),
  };
}

async function startOf(read: PullRead, { mergeBaseOf }: RunContext): Promise<string | undefined> {
  try {
    return await mergeBaseOf(read);
  } catch (error) {
    if (failed(error, 'not-found')) return undefined;
    throw error;
  }
}
