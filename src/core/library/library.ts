import type { Instance } from '#core/model/instance.ts';
import type { Kind } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import type { AnyEntry, Entry, Tombstone } from './entry.ts';

/** An image beside a write-up, as found: not yet looked into. */
export type ImageFile = { practice: string; name: string; path: string; sha256: string };

/** Everything under a content folder that can be used, and what is wrong with the rest. */
export type Library = {
  policy: Policy;
  instance: Instance;
  entries: readonly AnyEntry[];
  tombstones: readonly Tombstone[];
  images: readonly ImageFile[];
  problems: readonly Problem[];
};

/** The key of an entry among its kind: `id`, or `owner/id` inside a write-up or network. */
export const keyOf = ({ id, owner }: { id: string; owner?: string }): string =>
  owner === undefined ? id : `${owner}/${id}`;

/** All entries of one kind, in the order of their keys. */
export const entriesOf = <K extends Kind>(entries: readonly AnyEntry[], kind: K): Entry<K>[] =>
  (entries.filter((entry) => entry.kind === kind) as unknown as Entry<K>[]).sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );

/** The entries of one kind that belong to one write-up or network. */
export const ownedBy = <K extends Kind>(entries: readonly AnyEntry[], kind: K, owner: string): Entry<K>[] =>
  entriesOf(entries, kind).filter((entry) => entry.owner === owner);
