import { type Kind, kinds } from '#core/model/kinds.ts';
import type { Editor } from './edit.ts';
import { versions } from './versions.ts';

/**
 * A change of the schema of one kind of file, one version up. `change` makes a file of version `from` one of the next; the field
 * `schema` itself is not its business. There is no way back: what a version drops is in the Git history.
 */
export type Migration = {
  kind: Kind;
  from: number;
  /** What changed and why, in a sentence that is told to whoever migrates. */
  why: string;
  change: (file: Editor, about: { path: string }) => void;
};

/** What files are migrated by. */
export type Registry = {
  versions: Readonly<Record<Kind, number>>;
  migrations: readonly Migration[];
  /** Whether the schema of today takes these data; where it does not, nothing is written. */
  accepts: (kind: Kind, data: unknown) => boolean;
};

/** The migrations of this software, by kind and version. None yet: every schema is the first of its kind. */
const migrations: readonly Migration[] = [];

export const registry: Registry = {
  versions,
  migrations,
  accepts: (kind, data) => kinds[kind].schema.safeParse(data).success,
};
