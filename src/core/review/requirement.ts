import { type FileDigest, inOrder } from './digest.ts';
import { inContent, isContent, type Lane, strictest } from './lanes.ts';
import { laneOf } from './requirement/lane-of-file.ts';
import type { Snapshot } from './snapshot.ts';

/** What one pull request needs, and which bytes it is needed for. */
export type Requirement = {
  lane: Lane;
  /** Paths outside the content folder, which code owners look after. */
  outside: readonly string[];
  /** Files that no pull request may bring, each with the reason in a sentence. */
  refused: readonly { path: string; why: string }[];
  /** Files that people judge, with the bytes they must have judged; paths below the content folder. */
  judged: readonly FileDigest[];
  /** Files of which main holds something else than what the change started from: merging would mix the two. */
  moved: readonly string[];
  /** True where the bot may merge it: only files of kinds and by people that need no editor. */
  mergeable: boolean;
  /** Why an editor is needed, a sentence for each file that asks for one. */
  because: readonly string[];
};

/**
 * What a pull request needs: the strictest of what its files need. Files of somebody else, of the instance, and files taken
 * away or moved need an editor, and the bot never merges them.
 */
export function requirementOf(snapshot: Snapshot): Requirement {
  const files = snapshot.files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const outside = files
    .flatMap(({ path, was }) => [path, ...(was === undefined ? [] : [was])])
    .filter((path) => !isContent(path));
  const inside = files.filter(({ path }) => isContent(path));
  const asked = inside.map((file) => ({ file, ...laneOf(file, snapshot) }));
  const judged = inOrder(
    asked
      .filter(({ lane }) => lane !== 'machine')
      .flatMap(({ file: { path, sha256 } }) =>
        sha256 === undefined ? [] : [{ path: inContent(path), sha256 }],
      ),
  );
  const lane = strictest(asked.map((each) => each.lane));
  return {
    lane,
    outside,
    refused: asked.flatMap(({ file, refused }) => (refused ? [{ path: file.path, why: refused }] : [])),
    judged,
    moved: inside.filter(({ moved }) => moved === true).map(({ path }) => path),
    mergeable: files.length > 0 && outside.length === 0 && lane !== 'editor',
    because: asked.flatMap(({ because }) => because ?? []),
  };
}
