import type { AnyEntry, Tombstone } from '#core/library/entry.ts';
import type { Library } from '#core/library/library.ts';
import type { Instance } from '#core/model/instance.ts';
import type { FileDigest } from '#core/review/digest.ts';
import type { LockFile, Manifest } from '#core/supply-chain/lock-file.ts';
import type { WorkflowFile } from '#core/workflow-policy/workflow.ts';
import type { RepositorySettings } from './settings.ts';

/** A file that is made by a command: its text as it should be, and as it is (undefined: not there). */
export type MadeFile = { path: string; expected: string; found: string | undefined };

/** An instance as the doctor sees it. Paths of content count from the content folder, all others from the top. */
export type Patient = {
  /** ISO day. */
  today: string;
  instance: Instance;
  /** The library as the site shows it. */
  library: Library;
  /** Every file of the content folder. */
  files: readonly FileDigest[];
  /** Text of a file of content, where it has any. */
  textOf: (path: string) => string | undefined;
  /** Everything that could be read, also what no record lists and what leads nowhere. */
  entries: readonly AnyEntry[];
  tombstones: readonly Tombstone[];
  /** Images that some text shows, by path. */
  imagesShown: ReadonlySet<string>;
  /** First parts of the addresses that the site has: `about`, `practices`, … */
  pages: ReadonlySet<string>;
  /** Day since when `sealKey` is what it is, where Git tells. */
  sealKeySince: string | undefined;
  made: readonly MadeFile[];
  workflows: readonly WorkflowFile[];
  /** Git's names of the files in .github/workflows here, by path. */
  here: ReadonlyMap<string, string>;
  lock: { manifest: Manifest; lock: LockFile };
  /** The repository on GitHub; undefined where it was not looked at. */
  repository: RepositorySettings | undefined;
};
